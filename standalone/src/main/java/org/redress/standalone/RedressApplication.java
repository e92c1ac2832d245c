package org.redress.standalone;

import org.redress.command.CommandSideConfiguration;
import org.redress.command.imports.ImportCommandLine;
import org.redress.eventlog.NoPhoneHome;
import org.redress.eventlog.backup.BackupCommandLine;
import org.redress.query.QuerySideConfiguration;
import org.redress.query.casefile.RestoredCaseFiles;
import org.redress.query.mining.AskCommandLine;
import org.redress.query.mining.MiningCommandLine;
import org.redress.query.sandbox.SqlCommandLine;
import org.redress.query.views.ViewsCommandLine;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Both sides in one JVM on embedded H2: the default way to run. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({CommandSideConfiguration.class, QuerySideConfiguration.class})
public class RedressApplication {

    public static void main(String[] arguments) {
        NoPhoneHome.settle();
        if (ImportCommandLine.isAskedBy(arguments)) {
            System.exit(ImportCommandLine.run(arguments));
        }
        if (AskCommandLine.isAskedBy(arguments)) {
            System.exit(AskCommandLine.run(arguments));
        }
        if (MiningCommandLine.isAskedBy(arguments)) {
            System.exit(MiningCommandLine.run(arguments));
        }
        if (SqlCommandLine.isAskedBy(arguments)) {
            System.exit(SqlCommandLine.run(arguments));
        }
        if (ViewsCommandLine.isAskedBy(arguments)) {
            System.exit(ViewsCommandLine.run(arguments));
        }
        if (BackupCommandLine.isAskedBy(arguments)) {
            System.exit(BackupCommandLine.run(arguments, RestoredCaseFiles.class));
        }
        SpringApplication.run(RedressApplication.class, arguments);
    }
}
