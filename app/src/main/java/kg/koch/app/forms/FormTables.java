package kg.koch.app.forms;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import kg.koch.openrosa.ContentHash;
import kg.koch.openrosa.ErrorCode;
import kg.koch.openrosa.OpenRosaRefusal;
import kg.koch.openrosa.XFormOutline;
import kg.koch.openrosa.XFormOutlineReader;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;

/** Forms with their versions and files. A version that was published is never changed. */
public final class FormTables {

  public static final List<String> STATES = List.of("open", "closing", "closed");

  private static final String SELECT =
      "SELECT v.number, v.form, v.version, v.draft, v.title, v.hash, f.state"
          + " FROM collect.form_version v JOIN collect.form f USING (form) ";

  private final FormsDatabase database;
  private final Clock clock;
  private final Map<Long, XFormOutline> outlines = new ConcurrentHashMap<>();

  public FormTables(FormsDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** A file that belongs to a form. */
  public record MediaRow(String name, String hash) {}

  /**
   * Keeps a draft of a form in place of its draft before.
   *
   * @throws BadInputException if the version is published already, or a field changes its type
   */
  public StoredForm putDraft(byte[] xform, Map<String, byte[]> media) {
    XFormOutline outline = checked(xform);
    if (find(outline.formId(), outline.version(), false).isPresent()) {
      throw refusal(
          outline,
          "a version that is not published yet",
          "'" + outline.version() + "'",
          "Raise the version in the sheet settings.");
    }
    return database.together(
        () -> {
          addForm(outline.formId());
          database
              .sql()
              .sql("DELETE FROM collect.form_version WHERE form = ? AND draft")
              .param(outline.formId())
              .update();
          return insert(outline, xform, media, true);
        });
  }

  /** Publishes a form as it is, unless its version is published; true if it was not. */
  public boolean publish(byte[] xform, Map<String, byte[]> media) {
    XFormOutline outline = checked(xform);
    return database.together(
        () -> {
          addForm(outline.formId());
          if (find(outline.formId(), outline.version(), false).isPresent()) {
            return false;
          }
          insert(outline, xform, media, false);
          return true;
        });
  }

  /**
   * Publishes the draft of a form; its try-outs are deleted.
   *
   * @throws BadInputException if there is no draft
   */
  public void publishDraft(String form) {
    database.within(
        "KG",
        () -> {
          int published =
              database
                  .sql()
                  .sql("UPDATE collect.form_version SET draft = false WHERE form = ? AND draft")
                  .param(form)
                  .update();
          if (published == 0) {
            throw new BadInputException(
                Place.file(form), "a draft of the form", "none", "Hand in a workbook first.");
          }
          return database
              .sql()
              .sql("DELETE FROM collect.submission WHERE form = ? AND draft")
              .param(form)
              .update();
        });
  }

  /** Opens a form, lets it run out, or closes it. */
  public void setState(String form, String state) {
    database
        .sql()
        .sql("UPDATE collect.form SET state = ? WHERE form = ?")
        .params(state, form)
        .update();
  }

  private XFormOutline checked(byte[] xform) {
    XFormOutline outline = XFormOutlineReader.read(xform);
    for (StoredForm earlier : published(outline.formId())) {
      try {
        outline.checkSucceeds(outline(earlier));
      } catch (OpenRosaRefusal changed) {
        throw refusal(
            outline, "fields of the types they had", String.valueOf(changed.getMessage()), "");
      }
    }
    return outline;
  }

  private void addForm(String form) {
    database
        .sql()
        .sql("INSERT INTO collect.form (form) VALUES (?) ON CONFLICT DO NOTHING")
        .param(form)
        .update();
  }

  private StoredForm insert(
      XFormOutline outline, byte[] xform, Map<String, byte[]> media, boolean draft) {
    Long number =
        database
            .sql()
            .sql(
                "INSERT INTO collect.form_version (form, version, draft, title, xform, hash, added)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING number")
            .params(
                outline.formId(),
                outline.version(),
                draft,
                outline.title(),
                xform,
                ContentHash.of(xform),
                OffsetDateTime.now(clock))
            .query(Long.class)
            .single();
    media.forEach((name, content) -> putMedia(number, name, content));
    return find(outline.formId(), outline.version(), draft).orElseThrow();
  }

  /** Adds a file to a version, or puts a newer one in its place. */
  public void putMedia(long number, String name, byte[] content) {
    database
        .sql()
        .sql(
            "INSERT INTO collect.form_media VALUES (?, ?, ?, ?) ON CONFLICT (number, name)"
                + " DO UPDATE SET content = excluded.content, hash = excluded.hash")
        .params(number, name, content, ContentHash.of(content))
        .update();
  }

  /** Every version of every form, the newest of a form first. */
  public List<StoredForm> list() {
    return database
        .sql()
        .sql(SELECT + "ORDER BY v.form, v.draft DESC, v.number DESC")
        .query(StoredForm.class)
        .list();
  }

  /** The versions of a form that were published, the newest first. */
  public List<StoredForm> published(String form) {
    return database
        .sql()
        .sql(SELECT + "WHERE v.form = ? AND NOT v.draft ORDER BY v.number DESC")
        .param(form)
        .query(StoredForm.class)
        .list();
  }

  /** What a telephone may fetch: of each open form the newest version, or the drafts. */
  public List<StoredForm> offered(boolean draft) {
    return database
        .sql()
        .sql(
            "SELECT DISTINCT ON (v.form) v.number, v.form, v.version, v.draft, v.title, v.hash,"
                + " f.state FROM collect.form_version v JOIN collect.form f USING (form)"
                + " WHERE v.draft = ? AND f.state = 'open' ORDER BY v.form, v.number DESC")
        .param(draft)
        .query(StoredForm.class)
        .list();
  }

  public Set<String> names() {
    return new TreeSet<>(
        database.sql().sql("SELECT form FROM collect.form").query(String.class).set());
  }

  public Optional<StoredForm> find(String form, String version, boolean draft) {
    return database
        .sql()
        .sql(SELECT + "WHERE v.form = ? AND v.version = ? AND v.draft = ?")
        .params(form, version, draft)
        .query(StoredForm.class)
        .optional();
  }

  /**
   * The version a submission was filled in.
   *
   * @throws OpenRosaRefusal 404.1 if there is no such form, 404.6 if there is no such version
   */
  StoredForm require(String form, String version, boolean draft) {
    return find(form, version, draft)
        .orElseThrow(
            () ->
                names().contains(form)
                    ? new OpenRosaRefusal(
                        ErrorCode.VERSION_NOT_FOUND, "no version '" + version + "' of " + form)
                    : new OpenRosaRefusal(ErrorCode.NOT_FOUND, "no form '" + form + "'"));
  }

  public byte[] xform(StoredForm form) {
    return database
        .sql()
        .sql("SELECT xform FROM collect.form_version WHERE number = ?")
        .param(form.number())
        .query(byte[].class)
        .single();
  }

  /** Read once a version: a version does not change. */
  public XFormOutline outline(StoredForm form) {
    return outlines.computeIfAbsent(form.number(), number -> XFormOutlineReader.read(xform(form)));
  }

  public List<MediaRow> media(StoredForm form) {
    return database
        .sql()
        .sql("SELECT name, hash FROM collect.form_media WHERE number = ? ORDER BY name")
        .param(form.number())
        .query(MediaRow.class)
        .list();
  }

  public Optional<byte[]> findMedia(StoredForm form, String name) {
    return database
        .sql()
        .sql("SELECT content FROM collect.form_media WHERE number = ? AND name = ?")
        .params(form.number(), name)
        .query(byte[].class)
        .optional();
  }

  private static BadInputException refusal(
      XFormOutline outline, String expected, String came, String whatToDo) {
    return new BadInputException(Place.file(outline.formId()), expected, came, whatToDo);
  }
}
