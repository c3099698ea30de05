package kg.koch.link.privacy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;

/**
 * What both sides must do alike. Both keep one file:
 *
 * <pre>
 * bits,1024
 * variant,balanced
 * name,surname,15
 * name,given_name,15
 * digits,birth_date,20
 * exact,sex,8
 * </pre>
 *
 * @param bits of the filter before the variant, a multiple of 128
 * @param variant what is done to them
 * @param fields at least one, no column twice
 */
public record EncodingSettings(int bits, EncodingVariant variant, List<EncodedField> fields) {

  private static final int LEAST_BITS = 128;
  private static final int MOST_BITS = 16_384;
  private static final int WORD = 64;

  public EncodingSettings {
    fields = List.copyOf(fields);
    if (bits < LEAST_BITS || bits > MOST_BITS || bits % LEAST_BITS != 0) {
      throw new IllegalArgumentException(
          "Expected a multiple of %d bits, at most %d; got %d"
              .formatted(LEAST_BITS, MOST_BITS, bits));
    }
    if (fields.isEmpty()) {
      throw new IllegalArgumentException("Expected one field or more; got none");
    }
    Set<String> columns = new HashSet<>();
    for (EncodedField field : fields) {
      if (!columns.add(field.column())) {
        throw new IllegalArgumentException(
            "Expected each column once; got '%s' twice".formatted(field.column()));
      }
    }
  }

  /**
   * 1,024 bits, balanced; surname, given name, date of birth and sex. With them a third of the bits
   * are set: names and date count about equally, and what is alike stays apart from what is not.
   */
  public static EncodingSettings usual() {
    return new EncodingSettings(
        1024,
        EncodingVariant.BALANCED,
        List.of(
            new EncodedField("surname", FieldEncoding.NAME, 15),
            new EncodedField("given_name", FieldEncoding.NAME, 15),
            new EncodedField("birth_date", FieldEncoding.DIGITS, 20),
            new EncodedField("sex", FieldEncoding.EXACT, 8)));
  }

  /**
   * Reads the lines of a settings file; empty lines and those that begin with # are left out.
   *
   * @param file the name to say in messages
   * @throws BadInputException where a line is none of the above
   */
  public static EncodingSettings read(String file, List<String> lines) {
    int bits = usual().bits();
    EncodingVariant variant = usual().variant();
    List<EncodedField> fields = new ArrayList<>();
    for (int at = 0; at < lines.size(); at++) {
      String line = lines.get(at).strip();
      String[] parts = line.split(",", -1);
      try {
        if (line.isEmpty() || line.startsWith("#")) {
          continue;
        } else if (parts.length == 2 && parts[0].equals("bits")) {
          bits = Integer.parseInt(parts[1].strip());
        } else if (parts.length == 2 && parts[0].equals("variant")) {
          variant = EncodingVariant.valueOf(parts[1].strip().toUpperCase(Locale.ROOT));
        } else {
          fields.add(field(parts));
        }
      } catch (IllegalArgumentException wrong) {
        throw new BadInputException(
            Place.line(file, at + 1L),
            "bits,N or variant,plain|balanced|folded or name|digits|exact,COLUMN,BITS of a token",
            "'" + line + "'",
            "Correct the line; both sides must use the same file.");
      }
    }
    return checked(file, bits, variant, fields);
  }

  private static EncodedField field(String[] parts) {
    if (parts.length != 3) {
      throw new IllegalArgumentException("Expected three parts");
    }
    FieldEncoding encoding = FieldEncoding.valueOf(parts[0].strip().toUpperCase(Locale.ROOT));
    return new EncodedField(parts[1].strip(), encoding, Integer.parseInt(parts[2].strip()));
  }

  private static EncodingSettings checked(
      String file, int bits, EncodingVariant variant, List<EncodedField> fields) {
    try {
      return new EncodingSettings(bits, variant, fields);
    } catch (IllegalArgumentException refused) {
      String said = String.valueOf(refused.getMessage()).replace("Expected ", "");
      String[] parts = said.split("; got ", 2);
      throw new BadInputException(Place.file(file), parts[0], parts[1], "Correct the settings.");
    }
  }

  /** Bits of an encoding as it leaves. */
  public int encodedBits() {
    return switch (variant) {
      case PLAIN -> bits;
      case BALANCED -> 2 * bits;
      case FOLDED -> bits / 2;
    };
  }

  /** Words of 64 bits of an encoding as it leaves. */
  public int words() {
    return encodedBits() / WORD;
  }

  /** The settings as one line; equal for equal settings only. */
  String inOneLine() {
    StringBuilder line = new StringBuilder(bits + "," + variant);
    for (EncodedField field : fields) {
      line.append(';').append(field.encoding()).append(',').append(field.column());
      line.append(',').append(field.hashes());
    }
    return line.toString();
  }
}
