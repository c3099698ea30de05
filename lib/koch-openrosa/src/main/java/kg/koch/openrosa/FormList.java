package kg.koch.openrosa;

import java.util.List;

/**
 * The forms a telephone may fetch.
 *
 * <p>Source: OpenRosa Form List API 1.0.
 */
public record FormList(List<ListedForm> forms) {

  static final String NAMESPACE = "http://openrosa.org/xforms/xformsList";

  public FormList {
    forms = List.copyOf(forms);
  }

  /**
   * @param hash {@link ContentHash} of the bytes at {@code downloadUrl}
   * @param manifestUrl empty for a form without media
   */
  public record ListedForm(
      String formId,
      String name,
      String version,
      String hash,
      String downloadUrl,
      String manifestUrl) {}

  /** The list as it goes over the wire. */
  public byte[] bytes() {
    Markup markup = new Markup().open("xforms", "xmlns", NAMESPACE);
    for (ListedForm form : forms) {
      markup
          .open("xform")
          .leaf("formID", form.formId())
          .leaf("name", form.name())
          .leaf("version", form.version())
          .leaf("hash", form.hash())
          .leaf("downloadUrl", form.downloadUrl());
      if (!form.manifestUrl().isEmpty()) {
        markup.leaf("manifestUrl", form.manifestUrl());
      }
      markup.close();
    }
    return markup.close().bytes();
  }
}
