package org.redress.benchmarks.inprocess;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.redress.benchmarks.load.Bodies;
import org.redress.benchmarks.program.Orders;
import org.redress.command.CommandSideApplication;
import org.redress.command.complaint.ComplaintDoor;
import org.redress.events.Channel;
import org.redress.events.EmotionalState;
import org.redress.events.PersonId;
import org.redress.events.Role;
import org.redress.http.request.Envelope;
import org.redress.http.signin.SignedIn;
import org.redress.lifecycle.input.FreeText;
import org.redress.lifecycle.input.ShortText;
import org.redress.lifecycle.intake.CustomerDetails;
import org.redress.lifecycle.intake.IntakeSteps;
import org.redress.lifecycle.intake.ReceiveComplaint;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The command side as it is, called at the door behind its endpoints: everything but HTTP and sign-in. */
public final class CommandSideWorker {
    private final ComplaintDoor door;
    private final Envelope envelope;
    private final AtomicLong number = new AtomicLong();

    private CommandSideWorker(ComplaintDoor door) {
        this.door = door;
        byte[] firstHandler = "first account handler".getBytes(StandardCharsets.UTF_8);
        SignedIn handler = new SignedIn(
                "default",
                new PersonId(UUID.nameUUIDFromBytes(firstHandler).toString()),
                Map.of(Role.HANDLER, Set.of()));
        this.envelope = new Envelope(handler, null, null, null, null, null);
    }

    /**
     * Starts it and calls it as it is told.
     *
     * @param settings in the form of a command line
     */
    public static void run(String[] settings, PrintStream out) throws IOException {
        ConfigurableApplicationContext commandSide = new SpringApplicationBuilder(CommandSideApplication.class)
                .properties("server.port=0", "logging.level.root=warn")
                .run(settings);
        CommandSideWorker callers = new CommandSideWorker(commandSide.getBean(ComplaintDoor.class));
        new Orders(commandSide, callers::receive, out).obey();
    }

    private void receive() {
        ReceiveComplaint command = new ReceiveComplaint(
                Channel.FACE_TO_FACE,
                null,
                new CustomerDetails(null, new ShortText(Bodies.NAME), new ShortText(Bodies.PHONE), null, null, null),
                new FreeText(Bodies.NARRATIVE + (100_000_000 + number.getAndIncrement())),
                List.of(new FreeText(Bodies.DEMAND)),
                EmotionalState.UPSET,
                null,
                null,
                null,
                null);
        door.create(IntakeSteps.RECEIVE_COMPLAINT, command, envelope);
    }
}
