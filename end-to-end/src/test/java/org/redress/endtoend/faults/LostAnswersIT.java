package org.redress.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.redress.endtoend.Client;
import org.redress.endtoend.Program;

/** A third of all answers never arrives, and whoever misses one asks again with the same key. */
class LostAnswersIT {
    private static final int ANSWERS = 400;

    /** Far fewer than the proxy cuts while that many arrive. */
    private static final long CUT_MIN = 50;

    @Test
    void whoever_asks_again_with_the_same_key_gets_the_same_answer_and_one_effect(
            @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
        Service service = new Service(folder.resolve("service"), Program.Options.ofTests());
        int port = URI.create(service.running().base()).getPort();
        try (CuttingProxy line = new CuttingProxy(port, Extent.SEED);
                Trial trial = new Trial(
                        folder.resolve("load"), () -> Client.of(line.base(), "dealer-cac-agent", Client.PASSWORD))) {
            trial.awaitAnswers(ANSWERS, ANSWERS + 1);
            trial.endsWell(service.client("auditor"), () -> {
                service.close();
                return LogAsStored.read(Database.h2In(folder.resolve("service")));
            });
            assertThat(line.cut()).isGreaterThan(CUT_MIN);
        } finally {
            service.close();
        }
    }
}
