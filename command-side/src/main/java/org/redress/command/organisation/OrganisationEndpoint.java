package org.redress.command.organisation;

import io.swagger.v3.oas.annotations.Operation;
import org.redress.http.request.Envelope;
import org.redress.http.request.ExpectedVersion;
import org.redress.http.signin.FreshSignIn;
import org.redress.lifecycle.organisation.FoundUnit;
import org.redress.lifecycle.organisation.GrantRole;
import org.redress.lifecycle.organisation.JoinPerson;
import org.redress.lifecycle.organisation.OrganisationStep;
import org.redress.lifecycle.organisation.OrganisationSteps;
import org.redress.lifecycle.organisation.RevokeRole;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Units, people and roles, over HTTP. */
@RestController
@RequestMapping("/api/organisation")
class OrganisationEndpoint {
    private final OrganisationDoor door;

    OrganisationEndpoint(OrganisationDoor door) {
        this.door = door;
    }

    @Operation(summary = "Found a unit of the organisation tree")
    @PostMapping("/found-unit")
    ResponseEntity<OrganisationAnswer> foundUnit(@RequestBody FoundUnit command, Envelope envelope) {
        return take(OrganisationSteps.FOUND_UNIT, command, envelope);
    }

    @Operation(summary = "Let a person hold roles from now on")
    @PostMapping("/join-person")
    ResponseEntity<OrganisationAnswer> joinPerson(@RequestBody JoinPerson command, Envelope envelope) {
        return take(OrganisationSteps.JOIN_PERSON, command, envelope);
    }

    @Operation(summary = "Give a person a role at a unit")
    @FreshSignIn
    @PostMapping("/grant-role")
    ResponseEntity<OrganisationAnswer> grantRole(@RequestBody GrantRole command, Envelope envelope) {
        return take(OrganisationSteps.GRANT_ROLE, command, envelope);
    }

    @Operation(summary = "Take a role at a unit from a person")
    @FreshSignIn
    @PostMapping("/revoke-role")
    ResponseEntity<OrganisationAnswer> revokeRole(@RequestBody RevokeRole command, Envelope envelope) {
        return take(OrganisationSteps.REVOKE_ROLE, command, envelope);
    }

    private <C> ResponseEntity<OrganisationAnswer> take(OrganisationStep<C> step, C command, Envelope envelope) {
        OrganisationAnswer answer = door.take(step, command, envelope);
        return ResponseEntity.ok()
                .eTag(ExpectedVersion.etagOf(answer.version()))
                .body(answer);
    }
}
