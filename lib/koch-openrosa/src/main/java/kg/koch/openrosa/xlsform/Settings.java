package kg.koch.openrosa.xlsform;

import static kg.koch.openrosa.xlsform.Faults.quoted;

import java.util.Map;
import java.util.regex.Pattern;

/** The one row of the sheet settings. */
record Settings(Sheet.Row row) {

  /** Stands in addresses, so nothing that would have to be escaped there. */
  private static final Pattern IDENTITY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");

  static Settings of(Sheet sheet, Faults faults) {
    Settings settings =
        new Settings(sheet.rows().isEmpty() ? new Sheet.Row(2, Map.of()) : sheet.rows().get(0));
    settings.check(sheet, "form_id", faults);
    if (settings.row.has("version")) {
      settings.check(sheet, "version", faults);
    }
    if (sheet.rows().size() > 1) {
      faults.add(
          sheet,
          sheet.rows().get(1).line(),
          "form_id",
          "one row of settings",
          "a second one",
          "Remove it.");
    }
    return settings;
  }

  private void check(Sheet sheet, String column, Faults faults) {
    if (!IDENTITY.matcher(row.get(column)).matches()) {
      faults.add(
          sheet,
          row.line(),
          column,
          "Latin letters, digits, _ - . (at most 64, a letter or digit first)",
          quoted(row.get(column)),
          "Write it so.");
    }
  }

  String formId() {
    return row.get("form_id");
  }

  String version() {
    return row.get("version");
  }

  String title() {
    return row.has("form_title") ? row.get("form_title") : formId();
  }

  String defaultLanguage() {
    return row.get("default_language");
  }
}
