package org.redress.analytics.formats;

/**
 * How much a log may hold. Whatever goes beyond is refused as a whole, with the code that names the limit.
 *
 * @param bytesMax of the file once unpacked
 * @param ratioMax bytes unpacked for one packed byte, once more than {@link #RATIO_FROM_BYTES} are unpacked
 * @param casesMax of the log
 * @param eventsMax of the log
 * @param activitiesMax different ones of the log
 * @param attributesMax of one event, of one case, and of the log itself; columns of a CSV
 * @param attributeNamesMax different ones of the log
 * @param textLengthMax characters of one value or name
 * @param depthMax elements within each other
 */
public record LogLimits(
        long bytesMax,
        int ratioMax,
        int casesMax,
        int eventsMax,
        int activitiesMax,
        int attributesMax,
        int attributeNamesMax,
        int textLengthMax,
        int depthMax) {

    /** Small files may be as repetitive as they like. */
    public static final long RATIO_FROM_BYTES = 16L << 20;

    /**
     * Ten million events are what the mining is measured with; the largest public logs have two and a half million, about
     * 400 attribute names and 30 attributes to an event. Four gibibytes hold ten million events of ten attributes. XES
     * packs by 15 to 40 times, what is made to harm by up to 1,030.
     */
    public static final LogLimits DEFAULT =
            new LogLimits(4L << 30, 250, 2_000_000, 10_000_000, 10_000, 500, 2_000, 100_000, 64);
}
