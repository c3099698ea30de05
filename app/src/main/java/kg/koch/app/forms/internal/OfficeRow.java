package kg.koch.app.forms.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A submission in an office's list. */
public record OfficeRow(
    String form, String title, String first, String name, String area, String received) {

  /** What addresses of its page end with. */
  public String query() {
    return "?form=" + form + "&id=" + URLEncoder.encode(first, StandardCharsets.UTF_8);
  }

  /** What the address of one of its files ends with. */
  public String query(String file) {
    return query() + "&name=" + URLEncoder.encode(file, StandardCharsets.UTF_8);
  }
}
