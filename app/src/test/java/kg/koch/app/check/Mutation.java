package kg.koch.app.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Makes files an office would not send on purpose, from good ones; the same seed, the same file.
 */
final class Mutation {

  private static final List<String> BOMBS =
      List.of(
          "<!DOCTYPE r [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
              + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><r><row><pin>&c;</pin></row></r>",
          "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><r><row><pin>&x;</pin></row></r>",
          "<!DOCTYPE r SYSTEM \"http://127.0.0.1:1/x.dtd\"><r/>",
          "<r>" + "<a>".repeat(20_000),
          "<r><row pin=\"" + "1".repeat(2_000_000) + "\"/></r>",
          "{\"pin\":" + "[".repeat(20_000),
          "{\"pin\":\"" + "1".repeat(2_000_000) + "\"}",
          "{\"pin\":1e999999999}",
          "=cmd|' /C calc'!A0,+1,-1,@SUM(A1)");

  private final Random random;

  Mutation(long seed) {
    this.random = new Random(seed);
  }

  byte[] file() throws IOException {
    return switch (random.nextInt(8)) {
      case 0 -> random.nextBoolean() ? good() : packed(good());
      case 1 -> withoutAColumn();
      case 2 -> mixedEncodings();
      case 3 -> bomb();
      case 4 -> workbookOfBrokenParts();
      case 5 -> packed(flipped(good()));
      default -> flipped(random.nextBoolean() ? good() : packed(good()));
    };
  }

  private MadeForm form() {
    return MadeForm.values()[random.nextInt(MadeForm.values().length)];
  }

  private static List<String> columns() {
    return List.of(Country.month("2024-03", 1, 0).split("\n")[0].split(","));
  }

  private List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    for (String line : Country.month("2024-03", 12, 5).split("\n")) {
      rows.add(new ArrayList<>(Arrays.asList(line.split(",", -1))));
    }
    rows.remove(0);
    for (List<String> row : rows) {
      row.set(1, "Дело" + random.nextInt(1000));
      if (random.nextInt(4) == 0) {
        row.set(random.nextInt(row.size()), "=1+1");
      }
    }
    return rows;
  }

  private byte[] good() throws IOException {
    return form().of(columns(), rows());
  }

  private byte[] packed(byte[] file) throws IOException {
    return switch (random.nextInt(4)) {
      case 0 -> MadeForm.gzip(file);
      case 1 -> MadeForm.zip("rows", file);
      case 2 -> MadeForm.zip("../../rows", MadeForm.zip("rows", file));
      default -> MadeForm.zip("a", file, "b.cpg", "866".getBytes(UTF_8));
    };
  }

  private byte[] withoutAColumn() throws IOException {
    int gone = random.nextInt(columns().size());
    List<String> columns = new ArrayList<>(columns());
    columns.remove(gone);
    List<List<String>> rows = rows();
    rows.forEach(row -> row.remove(gone));
    return form().of(columns, rows);
  }

  private byte[] mixedEncodings() {
    String text = String.join(",", columns()) + "\n";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(text.getBytes(UTF_8));
    for (List<String> row : rows()) {
      Charset charset =
          List.of(UTF_8, Charset.forName("windows-1251"), Charset.forName("IBM866"))
              .get(random.nextInt(3));
      out.writeBytes((String.join(",", row) + "\n").getBytes(charset));
    }
    return out.toByteArray();
  }

  /** Of a hundred of them one unpacks to a hundred times its length. */
  private byte[] bomb() throws IOException {
    if (random.nextInt(100) == 0) {
      byte[] large = new byte[66 << 20];
      Arrays.fill(large, (byte) '\n');
      byte[] head = String.join(",", columns()).getBytes(UTF_8);
      System.arraycopy(head, 0, large, 0, head.length);
      return random.nextBoolean() ? MadeForm.zip("rows", large) : MadeForm.gzip(large);
    }
    return BOMBS.get(random.nextInt(BOMBS.size())).getBytes(UTF_8);
  }

  /** The parts of a workbook are broken one by one, so that its packing stays whole. */
  private byte[] workbookOfBrokenParts() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in =
            new ZipInputStream(new ByteArrayInputStream(MadeForm.WORKBOOK.of(columns(), rows())));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        zip.putNextEntry(new ZipEntry(part.getName()));
        zip.write(random.nextInt(3) == 0 ? flipped(content) : content);
      }
    }
    return out.toByteArray();
  }

  private byte[] flipped(byte[] file) {
    byte[] changed = file.clone();
    for (int time = random.nextInt(12); time >= 0 && changed.length > 0; time--) {
      int at = random.nextInt(changed.length);
      switch (random.nextInt(5)) {
        case 0 -> changed = Arrays.copyOf(changed, at);
        case 1 -> Arrays.fill(changed, at, Math.min(changed.length, at + 20), (byte) 0);
        case 2 -> changed[at] = (byte) (changed[at] ^ 1 << random.nextInt(8));
        default -> changed[at] = (byte) random.nextInt(256);
      }
    }
    return changed;
  }
}
