package org.redress.query.exports;

import org.redress.query.reading.Beginnings;
import org.redress.query.reading.Readers;
import org.redress.query.replica.MinableLogs;
import org.redress.query.replica.NodeFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the exports, in sight. */
@Configuration(proxyBeanMethods = false)
public class ExportsConfiguration {
    @Bean
    ExportEndpoint exportEndpoint(MinableLogs logs, Beginnings beginnings, NodeFolder folder, Readers readers) {
        return new ExportEndpoint(logs, beginnings, ExportFiles.in(folder.path().resolve("exports")), readers);
    }
}
