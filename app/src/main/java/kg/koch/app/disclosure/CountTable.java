package kg.koch.app.disclosure;

import java.nio.file.Path;

/**
 * One table of counts, protected or audited alone or with others that share cells with it.
 *
 * @param name what messages call it, and the file that is made of it; empty for one alone
 * @param choices what is asked of its pattern of hidden cells
 */
public record CountTable(String name, CellSource source, CellChoices choices) {

  /** The same of which a folder has every cell, as {@link SuppressionRun} writes them. */
  public CountTable publishedIn(Path folder) {
    return new CountTable(
        name, new CellSource(folder.resolve(fileName()), source.hierarchies(), null), choices);
  }

  /** The file that is made of it. */
  public String fileName() {
    return name + ".csv";
  }
}
