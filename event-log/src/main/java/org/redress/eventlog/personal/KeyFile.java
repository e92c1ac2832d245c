package org.redress.eventlog.personal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.redress.eventlog.secret.SecretFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The tenant's secrets on disk: one small JSON file that only its owner may read, and that must be copied away. */
final class KeyFile {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private final Path path;

    KeyFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    boolean exists() {
        return Files.exists(path);
    }

    TenantKeys read(String tenant) {
        Content content = content();
        if (!content.tenant().equals(tenant)) {
            throw new KeyFileUnusable(
                    "The key file " + path + " is that of tenant " + content.tenant() + ", not of " + tenant + ".",
                    "Let redress.keys-file name the key file of tenant " + tenant + ".");
        }
        try {
            return content.keys();
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            throw damaged();
        }
    }

    private Content content() {
        try {
            Content content = JSON.readValue(Files.readAllBytes(path), Content.class);
            if (content == null) {
                throw damaged();
            }
            return content;
        } catch (IOException | JacksonException e) {
            throw damaged();
        }
    }

    /** Without its cause: a parser's message may quote the secret it stumbled over. */
    private KeyFileUnusable damaged() {
        return new KeyFileUnusable(
                "The key file " + path + " cannot be read or is damaged: without it the personal words in this"
                        + " database are unreadable.",
                "Put the file back from your copy, readable by the service's user, and start again.");
    }

    /** Writes the keys, durably and all at once; where another process was first, its file stays. */
    void writeIfAbsent(TenantKeys keys) {
        SecretFile.writeIfAbsent(path, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(Content.of(keys)));
    }

    @Override
    public String toString() {
        return path.toString();
    }

    /** What the file says; both secrets in base64. */
    private record Content(String about, String tenant, String wrappingKeyset, String secret) {
        private static final String ABOUT = "Keys of Redress. Whoever has this file and the database can read every"
                + " personal word; without this file nobody ever can. Keep a copy apart from the database.";

        static Content of(TenantKeys keys) {
            Base64.Encoder base64 = Base64.getEncoder();
            return new Content(
                    ABOUT,
                    keys.tenant(),
                    base64.encodeToString(keys.wrappingKeyset()),
                    base64.encodeToString(keys.secret()));
        }

        TenantKeys keys() throws GeneralSecurityException {
            Base64.Decoder base64 = Base64.getDecoder();
            return TenantKeys.parse(tenant, base64.decode(wrappingKeyset), base64.decode(secret));
        }

        @Override
        public String toString() {
            return "Content[" + tenant + "]";
        }
    }
}
