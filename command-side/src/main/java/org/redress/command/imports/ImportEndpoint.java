package org.redress.command.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.SchemaProperty;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.personal.PersonalVault;
import org.redress.events.Role;
import org.redress.events.UnitId;
import org.redress.http.request.Envelope;
import org.redress.http.request.Page;
import org.redress.http.request.PageAsked;
import org.redress.http.signin.SignedIn;
import org.redress.lifecycle.decision.Caller;
import org.redress.lifecycle.policy.Permissions;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files of other systems over HTTP: sent, watched, explained row by row, paused and cancelled. For administrators. */
@RestController
@RequestMapping("/api/imports")
final class ImportEndpoint {
    private static final String STEP = "import";

    private static final Permissions PERMISSIONS = new Permissions(Map.of(STEP, Set.of(Role.ADMINISTRATOR)));

    private final Imports imports;
    private final JdbcRemarks remarks;
    private final JdbcReasons reasons;
    private final ImportQueue queue;
    private final PersonalVault vault;
    private final FileReading reading;

    ImportEndpoint(
            Imports imports,
            JdbcRemarks remarks,
            JdbcReasons reasons,
            ImportQueue queue,
            PersonalVault vault,
            FileReading reading) {
        this.imports = imports;
        this.remarks = remarks;
        this.reasons = reasons;
        this.queue = queue;
        this.vault = vault;
        this.reading = reading;
    }

    /** The place of a remark in its list. */
    record RemarkKey(long line, int number) {
        static final RemarkKey BEGINNING = new RemarkKey(0, 0);

        static RemarkKey of(JdbcRemarks.Numbered remark) {
            return new RemarkKey(remark.remark().line(), remark.number());
        }
    }

    @Operation(
            summary = "Import a file, or with dryRun=true see its first rows as they would be read",
            description = "The format is a name of ours, or mapped with a mapping of one's own. Encodings are UTF-8,"
                    + " GB18030 and Windows-1252; without one it is found out. A dry run keeps nothing.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schemaProperties = {
                                                @SchemaProperty(
                                                        name = ImportUpload.FILE,
                                                        schema = @Schema(type = "string", format = "binary")),
                                                @SchemaProperty(
                                                        name = ImportUpload.FORMAT,
                                                        schema =
                                                                @Schema(
                                                                        type = "string",
                                                                        allowableValues = {
                                                                            "cfpb-bank-of-america",
                                                                            "cfpb",
                                                                            "cfpb-without-id",
                                                                            "baltimore-311",
                                                                            "nyc-311",
                                                                            "fcc",
                                                                            "cn-messages-with-replies",
                                                                            "cn-messages-with-votes",
                                                                            "cn-disputes",
                                                                            "nhtsa",
                                                                            "mapped"
                                                                        })),
                                                @SchemaProperty(
                                                        name = ImportUpload.MAPPING,
                                                        schema =
                                                                @Schema(
                                                                        type = "string",
                                                                        description = "JSON, for the format mapped")),
                                                @SchemaProperty(
                                                        name = ImportUpload.ENCODING,
                                                        schema =
                                                                @Schema(
                                                                        type = "string",
                                                                        allowableValues = {
                                                                            "UTF-8",
                                                                            "GB18030",
                                                                            "Windows-1252"
                                                                        }))
                                            })),
            responses = {
                @ApiResponse(
                        responseCode = "202",
                        description = "It waits for its turn",
                        content = @Content(schema = @Schema(implementation = ImportView.class))),
                @ApiResponse(
                        responseCode = "200",
                        description = "Its first rows, and nothing kept",
                        content = @Content(schema = @Schema(implementation = DryRun.class)))
            })
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<?> receive(
            Envelope envelope, @RequestParam(defaultValue = "false") boolean dryRun, HttpServletRequest request)
            throws IOException {
        Caller caller = administrator(envelope.signedIn(), envelope.role());
        ImportUpload.Asked asked = ImportUpload.read(request, imports);
        return dryRun ? ResponseEntity.ok(dryRun(asked)) : receive(asked, caller, envelope);
    }

    private ResponseEntity<ImportView> receive(ImportUpload.Asked asked, Caller caller, Envelope envelope) {
        return switch (imports.receive(asked.readAs(), asked.file(), initiator(caller, envelope), request(envelope))) {
            case Imports.Received.Waiting waiting -> {
                queue.wake();
                yield accepted(waiting.added());
            }
            case Imports.Received.Again again -> accepted(again.earlier());
            case Imports.Received.RequestReused reused -> throw ImportProblems.requestReused();
            case Imports.Received.TooManyWaiting full -> throw ImportProblems.tooManyWaiting();
        };
    }

    private DryRun dryRun(ImportUpload.Asked asked) throws IOException {
        try (MappedFile file = reading.open(asked.file().importId(), asked.readAs())) {
            return DryRun.of(asked.readAs(), file);
        } catch (FileRejected e) {
            throw ImportProblems.fileRejected(e);
        } finally {
            imports.forget(asked.file());
        }
    }

    @Operation(summary = "The imports, the newest first", description = "Those that wait, run or rest are among them.")
    @GetMapping
    Page<ImportView> list(SignedIn signedIn, PageAsked asked) {
        administrator(signedIn, null);
        Imports.ListKey place = asked.after(Imports.ListKey.class).orElse(null);
        Page<Import> page = asked.page(imports.newestBehind(place, asked.rows()), Imports.ListKey::of);
        return new Page<>(page.items().stream().map(ImportView::of).toList(), page.next());
    }

    @Operation(
            summary = "How far an import has come",
            description = "How fast it is, and about how long it still takes, as long as it runs.")
    @GetMapping("/{id}")
    ImportView find(@PathVariable String id, SignedIn signedIn) {
        administrator(signedIn, null);
        return ImportView.of(known(id));
    }

    @Operation(
            summary = "What became of a file, in a few figures",
            description = "Rejections and warnings are counted by what was said, all of them, the most frequent first.")
    @GetMapping("/{id}/summary")
    ImportSummary summary(@PathVariable String id, SignedIn signedIn) {
        administrator(signedIn, null);
        return ImportSummary.of(known(id), reasons);
    }

    @Operation(
            summary = "Why rows were left out, in the order of their lines",
            description = "In English, and as a code with arguments for whoever says it in another language.")
    @GetMapping("/{id}/rejections")
    Page<Remark> rejections(@PathVariable String id, SignedIn signedIn, PageAsked page) {
        return remarks(id, RemarkKind.REJECTION, signedIn, page);
    }

    @Operation(
            summary = "What is odd about rows that were not left out, in the order of their lines",
            description = "In English, and as a code with arguments for whoever says it in another language.")
    @GetMapping("/{id}/warnings")
    Page<Remark> warnings(@PathVariable String id, SignedIn signedIn, PageAsked page) {
        return remarks(id, RemarkKind.WARNING, signedIn, page);
    }

    @Operation(
            summary = "Let an import rest",
            description = "It rests behind the rows that are being decided now, until it is resumed, also after a"
                    + " restart. Pausing what rests already changes nothing.")
    @PostMapping("/{id}/pause")
    ImportView pause(@PathVariable String id, SignedIn signedIn) {
        administrator(signedIn, null);
        known(id);
        imports.pause(id);
        Import now = known(id);
        if (now.state().hasEnded()) {
            throw ImportProblems.ended();
        }
        return ImportView.of(now);
    }

    @Operation(
            summary = "Let an import go on",
            description = "It waits for its turn and goes on behind its last row. Resuming what waits or runs already"
                    + " changes nothing.")
    @PostMapping("/{id}/resume")
    ImportView resume(@PathVariable String id, SignedIn signedIn) {
        administrator(signedIn, null);
        known(id);
        if (imports.resume(id)) {
            queue.wake();
        }
        Import now = known(id);
        if (now.state().hasEnded()) {
            throw ImportProblems.ended();
        }
        return ImportView.of(now);
    }

    @Operation(summary = "Stop an import for good", description = "What was imported until then stays.")
    @PostMapping("/{id}/cancel")
    ImportView cancel(@PathVariable String id, SignedIn signedIn) {
        administrator(signedIn, null);
        known(id);
        boolean wasRunning = imports.cancel(id);
        Import now = known(id);
        if (!wasRunning && now.state() != ImportState.CANCELLED) {
            throw ImportProblems.ended();
        }
        return ImportView.of(now);
    }

    private Page<Remark> remarks(String id, RemarkKind kind, SignedIn signedIn, PageAsked page) {
        administrator(signedIn, null);
        known(id);
        RemarkKey after = page.after(RemarkKey.class).orElse(RemarkKey.BEGINNING);
        Page<JdbcRemarks.Numbered> numbered =
                page.page(remarks.after(id, kind, after.line(), after.number(), page.rows()), RemarkKey::of);
        List<Remark> items =
                numbered.items().stream().map(JdbcRemarks.Numbered::remark).toList();
        return new Page<>(items, numbered.next());
    }

    private Import known(String id) {
        return imports.find(id).orElseThrow(ImportProblems::unknown);
    }

    private static Caller administrator(SignedIn signedIn, @Nullable Role asked) {
        Caller caller = signedIn.callerFor(STEP, PERMISSIONS, asked);
        if (!PERMISSIONS.allows(STEP, caller.role())) {
            throw ImportProblems.roleNotPermitted();
        }
        return caller;
    }

    /** On behalf of whom the request says; else of the unit of the role, else of the person. */
    private static Initiator initiator(Caller caller, Envelope envelope) {
        if (envelope.onBehalfOf() != null) {
            return new Initiator(
                    caller.person(), caller.role(), envelope.onBehalfOf().value());
        }
        String unit = caller.units().stream()
                .map(UnitId::value)
                .min(String::compareTo)
                .orElse(null);
        return new Initiator(
                caller.person(), caller.role(), unit == null ? caller.person().value() : unit);
    }

    /** A key may say something, and no id may. */
    private String request(Envelope envelope) {
        return envelope.idempotencyKey() == null
                ? UUID.randomUUID().toString()
                : vault.fingerprint(
                        String.join("|", STEP, envelope.signedIn().person().value(), envelope.idempotencyKey()));
    }

    private static ResponseEntity<ImportView> accepted(Import known) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/imports/" + known.id()))
                .body(ImportView.of(known));
    }
}
