package org.redress.benchmarks.load;

/** What callers say: a small complaint as people make it, with personal words in it, and the step that follows. */
public final class Bodies {
    /** Who complains. */
    public static final String NAME = "Wang Fang";

    public static final String PHONE = "+86 10 5555 0100";

    /** Told apart by a number of eight digits. */
    public static final String NARRATIVE = "The pump that you replaced in March has failed again. No. ";

    public static final String DEMAND = "A pump that works";

    public static final String RECEIVE_PATH = "/api/complaints";

    public static final String RECEIVE = """
            {"channel":"FACE_TO_FACE","customer":{"name":"%s","phone":"%s"},"narrative":"%s00000000",\
            "demands":["%s"],"emotionalState":"UPSET"}""".formatted(NAME, PHONE, NARRATIVE, DEMAND);

    static final String ACKNOWLEDGE_STEP = "/apologize-and-acknowledge";

    public static final String ACKNOWLEDGE = """
            {"apology":"We are sorry that it failed twice.","channel":"FACE_TO_FACE",\
            "expectedDuration":"P2D","nextContactAt":"2035-01-02T09:00:00Z"}""";

    private Bodies() {}
}
