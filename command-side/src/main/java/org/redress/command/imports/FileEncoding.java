package org.redress.command.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The encodings that files come in. In each of them the bytes of quotes, separators and line ends mean only that. */
enum FileEncoding {
    @JsonProperty("UTF-8")
    UTF_8("UTF-8", StandardCharsets.UTF_8),
    @JsonProperty("GB18030")
    GB18030("GB18030", Charset.forName("GB18030")),
    @JsonProperty("Windows-1252")
    WINDOWS_1252("Windows-1252", Charset.forName("windows-1252"));

    private final String label;
    private final Charset charset;

    FileEncoding(String label, Charset charset) {
        this.label = label;
        this.charset = charset;
    }

    /** As people write it. */
    String label() {
        return label;
    }

    Charset charset() {
        return charset;
    }

    static Optional<FileEncoding> labelled(String label) {
        return Arrays.stream(values())
                .filter(encoding -> encoding.label.equalsIgnoreCase(label))
                .findFirst();
    }
}
