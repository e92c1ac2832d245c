package org.redress.command.imports;

import java.io.IOException;
import java.io.InputStream;

/**
 * Finds out in which encoding a file is written, from all of its bytes and in little memory.
 *
 * <p>Whatever is not ASCII is counted twice: as UTF-8, whose sequences hardly occur by chance, and as pairs of GB18030,
 * whose Chinese characters have a high second byte almost always. Accented letters of Windows-1252 stand alone among
 * ASCII, and are neither.
 */
final class EncodingFinder {
    /** So many good sequences for each bad one, and it is UTF-8 with some broken rows. */
    private static final int GOOD_PER_BAD = 10;

    private static final int READ_BYTES = 1 << 16;

    private long utf8Good;
    private long utf8Bad;
    private int utf8Missing;

    private long pairsHigh;
    private long pairsLow;
    private int pairLead;

    private EncodingFinder() {}

    /** The likeliest encoding; for pure ASCII UTF-8. */
    static FileEncoding of(InputStream file) throws IOException {
        EncodingFinder finder = new EncodingFinder();
        byte[] buffer = new byte[READ_BYTES];
        for (int read = file.read(buffer); read >= 0; read = file.read(buffer)) {
            for (int i = 0; i < read; i++) {
                finder.countUtf8(buffer[i] & 0xFF);
                finder.countPairs(buffer[i] & 0xFF);
            }
        }
        return finder.likeliest();
    }

    private FileEncoding likeliest() {
        if (utf8Good >= utf8Bad * GOOD_PER_BAD) {
            return FileEncoding.UTF_8;
        }
        return pairsHigh > pairsLow ? FileEncoding.GB18030 : FileEncoding.WINDOWS_1252;
    }

    private void countUtf8(int value) {
        boolean continues = value >= 0x80 && value < 0xC0;
        if (utf8Missing > 0) {
            if (continues) {
                utf8Missing--;
                utf8Good += utf8Missing == 0 ? 1 : 0;
                return;
            }
            utf8Bad++;
            utf8Missing = 0;
        }
        if (value >= 0xC2 && value < 0xF5) {
            utf8Missing = value < 0xE0 ? 1 : value < 0xF0 ? 2 : 3;
        } else if (value >= 0x80) {
            utf8Bad++;
        }
    }

    private void countPairs(int value) {
        if (pairLead == 0) {
            pairLead = value >= 0x80 ? value : 0;
            return;
        }
        pairLead = 0;
        if (value >= 0xA1) {
            pairsHigh++;
        } else {
            pairsLow++;
        }
    }
}
