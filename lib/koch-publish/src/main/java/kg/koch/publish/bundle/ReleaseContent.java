package kg.koch.publish.bundle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a release says besides its cells.
 *
 * @param vintage first day not observed by the data
 * @param demonstrationLabel the words every reader of made-up data must see; null for real data
 * @param references figures that others published of the same phenomena
 * @param microdata files of records that researchers may ask for
 * @param tables one for each table, in any order
 */
public record ReleaseContent(
    Text title,
    String vintage,
    @Nullable Text demonstrationLabel,
    String codeVersion,
    List<TableMetadata> tables,
    Lineage lineage,
    Quality quality,
    References references,
    Microdata microdata) {

  public ReleaseContent {
    if (!vintage.matches("\\d{4}-\\d{2}-\\d{2}")) {
      throw new IllegalArgumentException("Expected a vintage as 2026-01-01; got '" + vintage + "'");
    }
    tables = List.copyOf(tables);
  }

  /** Without files of records. */
  public ReleaseContent(
      Text title,
      String vintage,
      @Nullable Text demonstrationLabel,
      String codeVersion,
      List<TableMetadata> tables,
      Lineage lineage,
      Quality quality,
      References references) {
    this(
        title,
        vintage,
        demonstrationLabel,
        codeVersion,
        tables,
        lineage,
        quality,
        references,
        Microdata.NONE);
  }

  /** Without figures of others. */
  public ReleaseContent(
      Text title,
      String vintage,
      @Nullable Text demonstrationLabel,
      String codeVersion,
      List<TableMetadata> tables,
      Lineage lineage,
      Quality quality) {
    this(
        title, vintage, demonstrationLabel, codeVersion, tables, lineage, quality, References.NONE);
  }
}
