package org.redress.query.logpage;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** An answer that is taken along as a file. */
public final class LogFile {
    private LogFile() {}

    public static ResponseEntity<String> picture(String name, String svg) {
        return of(new MediaType("image", "svg+xml", StandardCharsets.UTF_8), name, svg);
    }

    public static ResponseEntity<String> table(String name, String csv) {
        return of(new MediaType("text", "csv", StandardCharsets.UTF_8), name, csv);
    }

    private static ResponseEntity<String> of(MediaType type, String name, String text) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text);
    }
}
