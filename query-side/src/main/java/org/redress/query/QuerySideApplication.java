package org.redress.query;

import org.redress.eventlog.backup.BackupCommandLine;
import org.redress.query.casefile.RestoredCaseFiles;
import org.redress.query.mining.AskCommandLine;
import org.redress.query.mining.MiningCommandLine;
import org.redress.query.sandbox.SqlCommandLine;
import org.redress.query.views.ViewsCommandLine;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Starts the query side alone. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(QuerySideConfiguration.class)
public class QuerySideApplication {

    public static void main(String[] args) {
        if (AskCommandLine.isAskedBy(args)) {
            System.exit(AskCommandLine.run(args));
        }
        if (MiningCommandLine.isAskedBy(args)) {
            System.exit(MiningCommandLine.run(args));
        }
        if (SqlCommandLine.isAskedBy(args)) {
            System.exit(SqlCommandLine.run(args));
        }
        if (ViewsCommandLine.isAskedBy(args)) {
            System.exit(ViewsCommandLine.run(args));
        }
        if (BackupCommandLine.isAskedBy(args)) {
            System.exit(BackupCommandLine.run(args, RestoredCaseFiles.class));
        }
        SpringApplication.run(QuerySideApplication.class, args);
    }
}
