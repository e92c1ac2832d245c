package org.redress.command.imports;

/** Thrown when a file cannot be imported at all; the message is a whole sentence for whoever sent it. */
final class FileRejected extends Exception {
    private static final long serialVersionUID = 1L;

    FileRejected(String sentence) {
        super(sentence);
    }
}
