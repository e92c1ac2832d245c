package org.redress.http;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Listens to the whole log while it is open. */
public final class LogOf implements AutoCloseable {
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level before = root.getLevel();
    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();

    public LogOf() {
        heard.start();
        root.addAppender(heard);
        root.setLevel(Level.INFO);
    }

    /** What was said: message, and each exception with its own message. */
    public List<String> lines() {
        return List.copyOf(heard.list).stream()
                .map(event -> event.getFormattedMessage() + said(event.getThrowableProxy()))
                .toList();
    }

    /** How many times a stack trace was written. */
    public long stackTraces() {
        return List.copyOf(heard.list).stream()
                .filter(event -> event.getThrowableProxy() != null)
                .count();
    }

    private static String said(IThrowableProxy thrown) {
        return thrown == null
                ? ""
                : " | " + thrown.getClassName() + ": " + thrown.getMessage() + said(thrown.getCause());
    }

    @Override
    public void close() {
        root.detachAppender(heard);
        root.setLevel(before);
    }
}
