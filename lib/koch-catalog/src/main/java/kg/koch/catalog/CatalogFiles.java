package kg.koch.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Where declarations come from: named streams. The library opens no file by itself; {@link
 * CatalogFolder} is the implementation for a folder on disk.
 */
public interface CatalogFiles {

  /**
   * The files of a folder of the catalog (codelists, concordances, sources, tables) as names with
   * {@code /}, such as {@code sources/civil-births.yaml}, in alphabetical order. A folder that does
   * not exist has no files.
   */
  List<String> list(String folder) throws IOException;

  /** The content of a file listed. The caller closes it. */
  InputStream open(String name) throws IOException;
}
