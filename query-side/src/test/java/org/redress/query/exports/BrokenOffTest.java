package org.redress.query.exports;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.events.Role;
import org.redress.http.problem.BrokenOff;
import org.redress.query.QuerySideApplication;
import org.redress.query.RunningQuerySide;
import org.redress.query.TestDatabase;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether whoever fetches a file notices that it is not whole. */
class BrokenOffTest {
    @TempDir
    Path folder;

    @Test
    void an_answer_that_breaks_off_does_not_look_whole() {
        RunningQuerySide service = RunningQuerySide.start(
                folder, TestDatabase.emptyPostgres(), QuerySideApplication.class, Breaking.class);
        try {
            assertThatThrownBy(() -> service.get(Role.SUPERVISOR, "/api/breaking"))
                    .isInstanceOf(UncheckedIOException.class);
        } finally {
            service.close();
        }
    }

    @RestController
    static class Breaking {
        @GetMapping("/api/breaking")
        void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getOutputStream().print("the first half");
            response.flushBuffer();
            throw BrokenOff.by(new IllegalStateException("the disk is full"), request);
        }
    }
}
