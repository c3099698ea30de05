package kg.koch.openrosa;

import java.util.List;

/**
 * The files that belong to a form: pictures, lists of choices, entity lists.
 *
 * <p>Source: OpenRosa Form Manifest API 1.0, and its extension for entity lists.
 */
public record Manifest(List<MediaFile> files) {

  static final String NAMESPACE = "http://openrosa.org/xforms/xformsManifest";

  public Manifest {
    files = List.copyOf(files);
  }

  /**
   * @param filename plain: without a root and without {@code ..}
   * @param integrityUrl where a telephone asks which entities are gone; empty for a plain file,
   *     which is then no entity list
   */
  public record MediaFile(String filename, String hash, String downloadUrl, String integrityUrl) {

    /**
     * @throws IllegalArgumentException if the name could lead out of the folder of the form
     */
    public MediaFile {
      if (filename.isBlank()
          || filename.startsWith("/")
          || filename.contains("..")
          || filename.contains("\\")
          || filename.contains(":")) {
        throw new IllegalArgumentException(
            "Expected the plain name of a file, without a root and without '..'; got '"
                + filename
                + "'");
      }
    }
  }

  /** The manifest as it goes over the wire. */
  public byte[] bytes() {
    Markup markup = new Markup().open("manifest", "xmlns", NAMESPACE);
    for (MediaFile file : files) {
      boolean entities = !file.integrityUrl().isEmpty();
      markup
          .open("mediaFile", "type", entities ? "entityList" : "")
          .leaf("filename", file.filename())
          .leaf("hash", file.hash())
          .leaf("downloadUrl", file.downloadUrl());
      if (entities) {
        markup.leaf("integrityUrl", file.integrityUrl());
      }
      markup.close();
    }
    return markup.close().bytes();
  }
}
