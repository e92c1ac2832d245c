package org.redress.benchmarks.program;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.redress.benchmarks.load.ThreadLoad;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Does inside a service's JVM what the benchmark orders on standard input, line by line, until that ends. */
public final class Orders {
    static final String RUN = "run";
    static final String NUMBER = "number";

    /** Begins each answer: the service may print lines of its own. */
    static final String ANSWER = "benchmark> ";

    private final ConfigurableApplicationContext service;
    private final Runnable call;
    private final PrintStream out;

    public Orders(ConfigurableApplicationContext service, Runnable call, PrintStream out) {
        this.service = service;
        this.call = call;
        this.out = out;
    }

    /** Says on which port the service is, and then obeys. */
    public void obey() throws IOException {
        answer(service.getEnvironment().getRequiredProperty("local.server.port"));
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String order = orders.readLine();
        while (order != null) {
            String[] words = order.split(" ", 2);
            answer(words[0].equals(RUN) ? run(words[1]) : number(words[1]));
            order = orders.readLine();
        }
        service.close();
    }

    private String run(String round) {
        String[] words = round.split(" ", -1);
        return ThreadLoad.run(call, Integer.parseInt(words[0]), Duration.ofMillis(Long.parseLong(words[1])))
                .line();
    }

    private String number(String sql) {
        return service.getBean(JdbcClient.class)
                .sql(sql)
                .query(Long.class)
                .single()
                .toString();
    }

    private void answer(String text) {
        out.println(ANSWER + text);
        out.flush();
    }
}
