package org.redress.query.exports;

import org.redress.query.reading.Readers;
import org.redress.query.replica.NodeFolder;
import org.redress.query.replica.Replica;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the exports, in sight. */
@Configuration(proxyBeanMethods = false)
public class ExportsConfiguration {
    @Bean
    ExportEndpoint exportEndpoint(Replica own, NodeFolder folder, Readers readers) {
        return new ExportEndpoint(own, ExportFiles.in(folder.path().resolve("exports")), readers);
    }
}
