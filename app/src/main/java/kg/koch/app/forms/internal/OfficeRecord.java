package kg.koch.app.forms.internal;

import java.util.List;

/** A submission on a page of its own, with all versions counted. */
public record OfficeRecord(
    OfficeRow row, int versions, List<OfficeField> fields, List<String> files) {

  public OfficeRecord {
    fields = List.copyOf(fields);
    files = List.copyOf(files);
  }
}
