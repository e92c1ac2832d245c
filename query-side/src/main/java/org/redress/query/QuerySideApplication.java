package org.redress.query;

import org.redress.query.mining.MiningCommandLine;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Starts the query side alone. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(QuerySideConfiguration.class)
public class QuerySideApplication {

    public static void main(String[] args) {
        if (MiningCommandLine.isAskedBy(args)) {
            System.exit(MiningCommandLine.run(args));
        }
        SpringApplication.run(QuerySideApplication.class, args);
    }
}
