package kg.koch.app.disclosure.report;

import java.util.List;
import kg.koch.app.disclosure.AuditFindings;
import kg.koch.protect.audit.Attacker;
import org.jspecify.annotations.Nullable;

/**
 * All that a report tells.
 *
 * @param version of the program
 * @param signer fingerprint of the key the report is signed with; null where it is not
 * @param signatureFile name of the file with the signature
 */
public record ReportedAudit(
    AuditFindings findings,
    Attacker attacker,
    String version,
    List<ReportedFile> files,
    @Nullable String signer,
    String signatureFile) {

  public ReportedAudit {
    files = List.copyOf(files);
  }
}
