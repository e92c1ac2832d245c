package org.redress.analytics.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redress.analytics.formats.UnreadableLog.Reason;

/**
 * An XML file's characters, in the encoding that its first bytes tell. The JDK's parser could tell it, too, but prints to
 * the console what bytes it does not understand. Source: XML 1.0, appendix F.
 */
final class XmlText {
    /** An XML declaration is shorter. */
    private static final int BYTES_OF_A_DECLARATION = 256;

    private static final Pattern ENCODING =
            Pattern.compile("^<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");

    private XmlText() {}

    static Reader of(InputStream file) throws IOException {
        PushbackInputStream peeked = new PushbackInputStream(file, BYTES_OF_A_DECLARATION);
        byte[] begin = peeked.readNBytes(BYTES_OF_A_DECLARATION);
        boolean marked = begins(begin, 0xEF, 0xBB, 0xBF);
        int mark = marked ? 3 : 0;
        peeked.unread(begin, mark, begin.length - mark);
        Charset charset = marked ? StandardCharsets.UTF_8 : charset(begin);
        return new InputStreamReader(
                peeked,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static Charset charset(byte[] begin) {
        if (begins(begin, 0xFE, 0xFF) || begins(begin, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16;
        }
        if (begins(begin, 0, '<')) {
            return StandardCharsets.UTF_16BE;
        }
        if (begins(begin, '<', 0)) {
            return StandardCharsets.UTF_16LE;
        }
        Matcher declared = ENCODING.matcher(new String(begin, StandardCharsets.ISO_8859_1));
        return declared.find() ? named(declared.group(1)) : StandardCharsets.UTF_8;
    }

    private static Charset named(String name) {
        try {
            Charset charset = Charset.forName(name);
            if (charset.canEncode() && !charset.name().startsWith("UTF-16")) {
                return charset;
            }
        } catch (UnsupportedCharsetException e) {
            // Refused like one that cannot be what the file is written in.
        }
        throw new UnreadableLog(Reason.NOT_UTF_8, 1, name);
    }

    private static boolean begins(byte[] bytes, int... expected) {
        for (int at = 0; at < expected.length; at++) {
            if (at >= bytes.length || (bytes[at] & 0xff) != expected[at]) {
                return false;
            }
        }
        return true;
    }
}
