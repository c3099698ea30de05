package kg.koch.app.disclosure;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import kg.koch.app.disclosure.report.AuditReport;
import kg.koch.app.disclosure.report.ReportedAudit;
import kg.koch.app.disclosure.report.ReportedFile;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.SigningKey;
import org.jspecify.annotations.Nullable;

/**
 * A report of an audit, and a signature of it where there is a key.
 *
 * @param key private Ed25519 key in PEM; null for a report that is not signed
 * @param version of the program
 */
public record AuditReportFile(Path file, Language language, @Nullable Path key, String version) {

  /**
   * Writes it; the same audit and key give the same bytes.
   *
   * @param list the list of the tables; null where there is one
   * @param files the names of the files of findings, in the order of the tables; empty for the
   *     standard output
   * @param notes is told what was written
   * @throws kg.koch.terms.BadInputException if the key is none
   */
  public void write(
      AuditRun run,
      AuditFindings findings,
      @Nullable Path list,
      List<String> files,
      Consumer<String> notes)
      throws IOException {
    SigningKey signer = key == null ? null : ReportSignature.key(key);
    Path signature = ReportSignature.fileOf(file);
    byte[] report =
        AuditReport.of(
                new ReportedAudit(
                    findings,
                    run.attacker(),
                    version,
                    reported(run, findings, list, files),
                    signer == null ? null : signer.publicKey().fingerprint(),
                    String.valueOf(signature.getFileName())),
                language)
            .getBytes(StandardCharsets.UTF_8);
    // The signature of an earlier report under this name would not fit any more.
    Files.deleteIfExists(signature);
    writeWhole(file, report);
    notes.accept(
        "%s: SHA-256 %s".formatted(file, HexFormat.of().formatHex(digest().digest(report))));
    if (signer != null) {
      writeWhole(signature, signer.sign(report));
      notes.accept("%s: signed with key %s".formatted(signature, signer.publicKey().fingerprint()));
    }
  }

  private static List<ReportedFile> reported(
      AuditRun run, AuditFindings findings, @Nullable Path list, List<String> files)
      throws IOException {
    List<ReportedFile> reported = new ArrayList<>();
    if (list != null) {
      reported.add(read(list));
    }
    for (CountTable table : run.tables()) {
      reported.add(read(table.source().cells()));
      for (List<Path> groupings : table.source().hierarchies().values()) {
        for (Path grouping : groupings) {
          ReportedFile one = read(grouping);
          if (!reported.contains(one)) {
            reported.add(one);
          }
        }
      }
    }
    for (int table = 0; table < files.size(); table++) {
      byte[] written =
          findings.tables().get(table).output().text().getBytes(StandardCharsets.UTF_8);
      reported.add(
          new ReportedFile(
              files.get(table), true, HexFormat.of().formatHex(digest().digest(written))));
    }
    return reported;
  }

  private static ReportedFile read(Path file) throws IOException {
    MessageDigest digest = digest();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return new ReportedFile(
        Objects.toString(file.getFileName()), false, HexFormat.of().formatHex(digest.digest()));
  }

  private static void writeWhole(Path file, byte[] content) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.write(beside, content);
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }
}
