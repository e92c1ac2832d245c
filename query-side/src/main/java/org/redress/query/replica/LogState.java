package org.redress.query.replica;

/** How far an imported log has come. */
public enum LogState {
    /** Its file is on the way. */
    ARRIVING,
    /** Its file is here and being read. */
    READING,
    /** It can be asked. */
    READY,
    /** Its file cannot be taken in; nothing of it is kept but why. */
    FAILED
}
