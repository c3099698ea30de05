package kg.koch.app.forms;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import kg.koch.app.forms.internal.AttachmentTables;
import kg.koch.openrosa.ErrorCode;
import kg.koch.openrosa.OpenRosaRefusal;
import kg.koch.openrosa.Submission;
import kg.koch.openrosa.SubmissionReader;
import kg.koch.openrosa.XFormOutline;

/**
 * Takes in what telephones hand in. When {@link #accept} returns, the submission is on the disk.
 *
 * <p>The same instance with the same bytes is a success however often it comes, and may bring
 * further files; with other bytes it is refused. A correction takes the place of the latest version
 * and leaves every earlier one where it is.
 */
public final class Submissions {

  private final FormsDatabase database;
  private final FormTables forms;
  private final SubmissionTables tables;
  private final AttachmentTables attachments;
  private final EntityTables entities;
  private final Clock clock;

  public Submissions(FormsDatabase database, FormTables forms, Clock clock) {
    this.database = database;
    this.forms = forms;
    this.clock = clock;
    this.tables = new SubmissionTables(database);
    this.attachments = new AttachmentTables(database.sql());
    this.entities = new EntityTables(database);
  }

  /**
   * @throws OpenRosaRefusal as the OpenRosa contract has it; nothing is kept then
   */
  public void accept(HandedIn handed) {
    Submission submission = SubmissionReader.read(handed.xml());
    if (!handed.device().mayUse(submission.formId())) {
      throw new OpenRosaRefusal(
          ErrorCode.NOT_AUTHENTICATED, "token is not for form " + submission.formId());
    }
    StoredForm form = forms.require(submission.formId(), submission.version(), handed.draft());
    if (form.state().equals("closed")) {
      throw new OpenRosaRefusal(ErrorCode.FORM_CLOSED, "form " + form.form() + " is closed");
    }
    XFormOutline outline = forms.outline(form);
    database.within(
        handed.device().area(),
        () -> {
          long kept = keep(handed, submission, outline);
          attachments.put(kept, handed.files(), submission.attachments(outline.uploads()));
          return kept;
        });
  }

  private long keep(HandedIn handed, Submission submission, XFormOutline outline) {
    Optional<KeptSubmission> replaced = Optional.empty();
    if (submission.findDeprecatedId().isPresent()) {
      Optional<KeptSubmission> before = find(handed, submission);
      if (before.isPresent()) {
        return same(before.get(), handed, ErrorCode.INSTANCE_IN_USE);
      }
      replaced = Optional.of(replace(handed, submission));
    }
    Optional<Long> number =
        tables.insert(
            new SubmissionTables.NewRow(
                handed, submission, replaced.orElse(null), OffsetDateTime.now(clock)));
    if (number.isEmpty()) {
      return find(handed, submission)
          .map(before -> same(before, handed, ErrorCode.CONTENT_DIFFERS))
          .orElseThrow(() -> differs(submission, ErrorCode.CONTENT_DIFFERS));
    }
    if (replaced.isPresent()) {
      Set<String> files = submission.attachments(outline.uploads());
      attachments.carry(replaced.get().number(), number.get(), files);
    }
    String first = replaced.map(KeptSubmission::first).orElse(submission.instanceId());
    String area = replaced.map(KeptSubmission::area).orElse(handed.device().area());
    if (!handed.draft()) {
      entities.apply(submission, outline, first, area);
    }
    return number.get();
  }

  private Optional<KeptSubmission> find(HandedIn handed, Submission submission) {
    return tables.find(submission.formId(), handed.draft(), submission.instanceId());
  }

  private static long same(KeptSubmission before, HandedIn handed, ErrorCode otherwise) {
    byte[] xml = before.xml();
    if (xml == null) {
      throw new OpenRosaRefusal(ErrorCode.DELETED, before.instance() + " was deleted");
    }
    if (!Arrays.equals(xml, handed.xml())) {
      throw new OpenRosaRefusal(otherwise, before.instance() + " came before with other content");
    }
    return before.number();
  }

  private static OpenRosaRefusal differs(Submission submission, ErrorCode code) {
    return new OpenRosaRefusal(code, submission.instanceId() + " is in use");
  }

  /** The version that is replaced, which stops being the latest. */
  private KeptSubmission replace(HandedIn handed, Submission submission) {
    String old = submission.findDeprecatedId().orElseThrow();
    KeptSubmission replaced =
        tables
            .lock(submission.formId(), handed.draft(), old)
            .orElseThrow(
                () ->
                    new OpenRosaRefusal(
                        ErrorCode.UPDATED_NOT_FOUND, "no submission " + old + " to update"));
    if (replaced.xml() == null) {
      throw new OpenRosaRefusal(ErrorCode.DELETED, old + " was deleted");
    }
    if (!replaced.latest()) {
      throw new OpenRosaRefusal(ErrorCode.NOT_THE_LATEST, old + " has been updated since");
    }
    tables.unsetLatest(replaced.number());
    return replaced;
  }

  /**
   * Deletes every version of a submission, its files and the entity it made. What is left is that
   * it was there: it does not come back.
   *
   * @return false if the area has no such submission
   */
  public boolean delete(String area, String form, String first) {
    return database.within(
        area,
        () -> {
          entities.deleteMadeBy(first);
          return tables.delete(form, first, OffsetDateTime.now(clock)) > 0;
        });
  }
}
