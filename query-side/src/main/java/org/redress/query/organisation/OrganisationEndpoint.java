package org.redress.query.organisation;

import org.redress.http.request.Envelope;
import org.redress.query.reading.Readers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The organisation over HTTP, for those who may read the whole log. It is one answer, however large. */
@RestController
class OrganisationEndpoint {
    private final Organisations organisations;
    private final Readers readers;

    OrganisationEndpoint(Organisations organisations, Readers readers) {
        this.organisations = organisations;
        this.readers = readers;
    }

    @GetMapping("/api/organisation")
    ResponseEntity<OrganisationView> show(Envelope envelope) {
        OrganisationView answer =
                OrganisationView.of(organisations.now(), readers.namesOfStaffFor(readers.readerOfLog(envelope)));
        return ResponseEntity.ok().eTag("\"" + answer.version() + "\"").body(answer);
    }
}
