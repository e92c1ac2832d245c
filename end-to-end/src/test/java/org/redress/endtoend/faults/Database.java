package org.redress.endtoend.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Where the checker finds the log, beside the service. */
record Database(String url, String user, String password) {
    private static final String OWNER = "sa";

    private static final String HMAC = "HmacSHA256";

    /** The file of a service that has ended; H2 lets one process in at a time. */
    static Database h2In(Path folder) {
        String file = folder.resolve("redress-data/redress").toAbsolutePath().toString();
        return new Database("jdbc:h2:file:" + file + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE", OWNER, passwordIn(folder));
    }

    /** The file itself. */
    static Path h2FileIn(Path folder) {
        return folder.resolve("redress-data/redress.mv.db");
    }

    /** None, unless a secret lies beside the file: then each user's password is its HMAC of the user's name. */
    private static String passwordIn(Path folder) {
        Path secret = folder.resolve("redress-data/redress.password");
        if (!Files.exists(secret)) {
            return "";
        }
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(
                    HexFormat.of().parseHex(Files.readString(secret).strip()), HMAC));
            return HexFormat.of().formatHex(mac.doFinal(OWNER.getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return url;
    }
}
