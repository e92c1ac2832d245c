package org.redress.benchmarks.stock;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.IdentifierFactory;
import org.redress.benchmarks.load.Bodies;
import org.redress.benchmarks.load.HttpCallers;
import org.redress.benchmarks.postgres.Database;
import org.redress.benchmarks.postgres.RowSize;
import org.redress.benchmarks.program.Orders;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A stock service that is called over HTTP and inside its own JVM. */
public final class StockWorker {
    static final String USER = "handler";
    static final String PASSWORD = "stock";

    /** As many as our own program has. */
    private static final int CONNECTIONS_MAX = 20;

    private final CommandGateway gateway;
    private final AtomicLong number = new AtomicLong();

    private StockWorker(CommandGateway gateway) {
        this.gateway = gateway;
    }

    /** Starts it on JPA and calls it as it is told. */
    public static void runJpa(String[] settings, PrintStream out) throws IOException {
        run(StockJpa.class, settings, out);
    }

    /** Starts it on JDBC and calls it as it is told. */
    public static void runJdbc(String[] settings, PrintStream out) throws IOException {
        run(StockJdbc.class, settings, out);
    }

    /**
     * What either is started with.
     *
     * @param row what an event of ours weighs
     */
    public static List<String> settings(Database database, RowSize row) {
        return List.of(
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--spring.datasource.hikari.maximum-pool-size=" + CONNECTIONS_MAX,
                "--stock.event.events=" + row.events(),
                "--stock.event.bytes=" + (row.payloadBytes() + row.metadataBytes()));
    }

    /** Signed-in callers of either. */
    public static HttpCallers callers(int port) {
        return new HttpCallers(port, USER, PASSWORD);
    }

    private static void run(Class<?> service, String[] settings, PrintStream out) throws IOException {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(service)
                .properties("server.port=0", "logging.level.root=warn")
                .run(settings);
        StockWorker callers = new StockWorker(context.getBean(CommandGateway.class));
        new Orders(context, callers::receive, out).obey();
    }

    private void receive() {
        StockComplaint.Body body = new StockComplaint.Body(
                "FACE_TO_FACE",
                new StockComplaint.Customer(Bodies.NAME, Bodies.PHONE),
                Bodies.NARRATIVE + (100_000_000 + number.getAndIncrement()),
                List.of(Bodies.DEMAND),
                "UPSET");
        gateway.sendAndWait(
                new StockComplaint.Receive(IdentifierFactory.getInstance().generateIdentifier(), body));
    }
}
