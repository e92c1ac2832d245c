package org.redress.analytics.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** Reads a {@link GeneratedFile} in a JVM of its own whose heap holds a small part of it at most. */
final class SmallHeap {
    private static final String HEAP = "-Xmx48m";

    private SmallHeap() {}

    /** What came of it: a code and a line, or the name of what else was thrown. */
    static String read(String format, String beginning, String repeated, long bytes)
            throws IOException, InterruptedException {
        Process reading = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeap.class.getName(),
                        format,
                        beginning,
                        repeated,
                        Long.toString(bytes))
                .redirectErrorStream(true)
                .start();
        try (InputStream told = reading.getInputStream()) {
            String outcome = new String(told.readAllBytes(), StandardCharsets.UTF_8);
            reading.waitFor();
            return outcome;
        }
    }

    /** @param args format, beginning, what is repeated, bytes */
    public static void main(String[] args) {
        InputStream file = new GeneratedFile(args[1], args[2], Long.parseLong(args[3]));
        String outcome = "READ";
        try {
            if (args[0].equals("csv")) {
                new CsvLogReader(LogLimits.DEFAULT).read(file, new Forgetful());
            } else {
                new XesReader(LogLimits.DEFAULT).read(file, new Forgetful());
            }
        } catch (UnreadableLog refused) {
            outcome = refused.reason() + " " + refused.line();
        }
        System.out.print(outcome);
    }

    /** A sink that keeps nothing. */
    static final class Forgetful implements LogSink {
        @Override
        public void log(Map<String, AttributeValue> attributes) {}

        @Override
        public void begin(LoggedCase begun) {}

        @Override
        public void event(LoggedEvent event) {}
    }
}
