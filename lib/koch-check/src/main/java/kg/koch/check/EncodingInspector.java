package kg.koch.check;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;

/**
 * Tells from all bytes of a text which encoding it is in, and counts its lines, in one pass.
 *
 * <p>Strictly valid UTF-8 (RFC 3629: no overlong forms, no surrogates) is UTF-8. Otherwise, if at
 * least nine tenths of the bytes above 127 are outside valid UTF-8 sequences and are Cyrillic
 * letters of Windows-1251, and none is the byte 0x98 that encoding lacks, it is Windows-1251. All
 * else is refused. A NUL byte or a UTF-16 mark is refused at once.
 *
 * <p>Not checked: single-byte Cyrillic encodings are not told from each other (KOI8-R and CP866
 * letters may pass as Windows-1251); names then come out as other letters.
 */
public final class EncodingInspector {

  private static final String WHAT_TO_DO =
      "Save the file as UTF-8 text (CSV) and deliver it again.";

  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long LOW_BITS = 0x0101010101010101L;
  private static final long HIGH_BITS = LOW_BITS << 7;
  private static final long ALL_BUT_HIGH = ~HIGH_BITS;
  private static final long LINE_FEEDS = LOW_BITS * '\n';

  private final String fileName;
  private long bytes;
  private long lines;
  private int first = -1;
  private int last = -1;

  private long inSequences;
  private long stray;
  private long strayLetters;
  private boolean hasUndefined;
  private long firstStrayLine;
  private int firstStrayByte;

  private int expected;
  private int lowest;
  private int highest;
  private int pending;
  private int pendingLetters;

  public EncodingInspector(String fileName) {
    this.fileName = fileName;
  }

  /** Takes the next bytes. */
  public void inspect(byte[] buffer, int length) {
    int at = 0;
    while (at < length) {
      at = plain(buffer, at, length);
      if (at < length) {
        inspect(buffer[at], bytes + at);
        at++;
      }
    }
    bytes += length;
    last = length > 0 ? buffer[length - 1] : last;
  }

  private void inspect(byte value, long at) {
    if (value > 0 && expected == 0) {
      lines += value == '\n' ? 1 : 0;
    } else {
      special(value & 0xFF, at);
    }
    if (at < 2) {
      mark(value & 0xFF, at);
    }
  }

  /** Passes over ASCII in steps of eight bytes; returns the first byte it did not pass. */
  private int plain(byte[] buffer, int from, int length) {
    int at = from;
    if (bytes + at < 2 || expected > 0) {
      return at;
    }
    while (at + Long.BYTES <= length) {
      long eight = (long) EIGHT_BYTES.get(buffer, at);
      if ((eight & HIGH_BITS) != 0 || ((eight - LOW_BITS) & HIGH_BITS) != 0) {
        return at;
      }
      lines += Long.bitCount((((eight ^ LINE_FEEDS) + ALL_BUT_HIGH) & HIGH_BITS) ^ HIGH_BITS);
      at += Long.BYTES;
    }
    return at;
  }

  private void mark(int value, long at) {
    if (at == 1 && ((first == 0xFF && value == 0xFE) || (first == 0xFE && value == 0xFF))) {
      throw refusal(1, "UTF-16 text");
    }
    first = value;
  }

  private void special(int value, long at) {
    if (value == 0) {
      throw refusal(lines + 1, "a NUL byte at position %d (a binary file or UTF-16)".formatted(at));
    }
    if (expected > 0 && value >= lowest && value <= highest) {
      pend(value);
      lowest = 0x80;
      highest = 0xBF;
      if (--expected == 0) {
        inSequences += pending;
        forget();
      }
      return;
    }
    breakOff();
    if (value < 0x80) {
      lines += value == '\n' ? 1 : 0;
    } else {
      begin(value);
    }
  }

  private void begin(int value) {
    pend(value);
    lowest = value == 0xE0 ? 0xA0 : value == 0xF0 ? 0x90 : 0x80;
    highest = value == 0xED ? 0x9F : value == 0xF4 ? 0x8F : 0xBF;
    if (value >= 0xC2 && value <= 0xDF) {
      expected = 1;
    } else if (value >= 0xE0 && value <= 0xEF) {
      expected = 2;
    } else if (value >= 0xF0 && value <= 0xF4) {
      expected = 3;
    } else {
      breakOff();
    }
  }

  private void pend(int value) {
    if (pending == 0 && stray == 0) {
      firstStrayLine = lines + 1;
      firstStrayByte = value;
    }
    pending++;
    hasUndefined |= value == 0x98;
    pendingLetters += isCyrillicLetter(value) ? 1 : 0;
  }

  private static boolean isCyrillicLetter(int value) {
    return value >= 0xC0 || value == 0xA8 || value == 0xB8;
  }

  private void breakOff() {
    stray += pending;
    strayLetters += pendingLetters;
    forget();
  }

  private void forget() {
    expected = 0;
    pending = 0;
    pendingLetters = 0;
  }

  /** The encoding, once all bytes have been inspected. */
  public Encoding encoding() {
    breakOff();
    if (stray == 0) {
      return Encoding.UTF_8;
    }
    boolean isCyrillic = strayLetters * 10 >= (stray + inSequences) * 9;
    if (isCyrillic && !hasUndefined) {
      return Encoding.WINDOWS_1251;
    }
    throw refusal(
        firstStrayLine,
        "the byte 0x%02X that UTF-8 does not allow there, in a text that is not Windows-1251 either"
            .formatted(firstStrayByte));
  }

  private BadInputException refusal(long line, String came) {
    return new BadInputException(
        Place.line(fileName, line), "text in UTF-8 or Windows-1251", came, WHAT_TO_DO);
  }

  public long bytes() {
    return bytes;
  }

  /** Lines of the text; a last line without a line feed counts. */
  public long lines() {
    return lines + (bytes > 0 && last != '\n' ? 1 : 0);
  }
}
