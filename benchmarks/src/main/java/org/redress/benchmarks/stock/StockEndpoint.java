package org.redress.benchmarks.stock;

import java.net.URI;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.IdentifierFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The creating command over HTTP. */
@RestController
class StockEndpoint {
    private final CommandGateway gateway;

    StockEndpoint(CommandGateway gateway) {
        this.gateway = gateway;
    }

    /** What it is answered with. */
    record Answer(String id) {}

    @PostMapping("/api/complaints")
    ResponseEntity<Answer> receive(@RequestBody StockComplaint.Body body) {
        String id = IdentifierFactory.getInstance().generateIdentifier();
        gateway.sendAndWait(new StockComplaint.Receive(id, body));
        return ResponseEntity.created(URI.create("/api/complaints/" + id)).body(new Answer(id));
    }
}
