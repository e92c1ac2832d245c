package org.redress.eventlog.backup;

/** The command line as a program, to be killed or to be given little memory. */
final class CommandProcess {
    private CommandProcess() {}

    public static void main(String[] arguments) {
        System.exit(BackupCommandLine.run(arguments));
    }
}
