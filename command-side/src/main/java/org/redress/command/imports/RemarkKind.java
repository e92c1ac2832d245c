package org.redress.command.imports;

/** Whether a remark turned a row away. */
enum RemarkKind {
    REJECTION,
    WARNING
}
