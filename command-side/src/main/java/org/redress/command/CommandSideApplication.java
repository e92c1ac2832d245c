package org.redress.command;

import org.redress.command.imports.ImportCommandLine;
import org.redress.eventlog.NoPhoneHome;
import org.redress.eventlog.backup.BackupCommandLine;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Starts the command side alone. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(CommandSideConfiguration.class)
public class CommandSideApplication {

    public static void main(String[] args) {
        NoPhoneHome.settle();
        if (ImportCommandLine.isAskedBy(args)) {
            System.exit(ImportCommandLine.run(args));
        }
        if (BackupCommandLine.isAskedBy(args)) {
            System.exit(BackupCommandLine.run(args));
        }
        SpringApplication.run(CommandSideApplication.class, args);
    }
}
