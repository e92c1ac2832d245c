package org.redress.analytics.sandbox;

/** Why a question in SQL got no answer. */
public enum SqlRefusal {
    /** Nothing but blanks and comments. */
    NOTHING_ASKED,
    /** More characters than {@link SandboxLimits#textLengthMax()}. */
    TEXT_TOO_LONG,
    /** Not SQL as DuckDB reads it; the position says where it stopped. */
    NOT_UNDERSTOOD,
    /** More than one statement. */
    SEVERAL_STATEMENTS,
    /** A statement that changes, loads, attaches or sets something, rather than asks. */
    NOT_A_QUESTION,
    /** A table that is no part of the snapshot: a file, a table of the engine, another database. */
    TABLE_NOT_OFFERED,
    /** A function that reaches outside the snapshot, or one that nobody has looked at yet. */
    FUNCTION_NOT_OFFERED,
    /** A place for a parameter, for which there is no value. */
    PARAMETER_WITHOUT_VALUE,
    /** Understood, and without an answer: a column that does not exist, a division of words by numbers. */
    NOT_ANSWERABLE,
    /** Not answered within {@link SandboxLimits#answerWithin()}. */
    TIME_EXCEEDED,
    /** More memory than {@link SandboxLimits#memoryMebibytes()} would be needed. */
    MEMORY_EXCEEDED,
    /** As many questions as may be asked at once are being answered. */
    BUSY,
    /** The engine broke off: nested too deeply, or a defect of the engine. The next question gets a new one. */
    ENGINE_BROKE_OFF
}
