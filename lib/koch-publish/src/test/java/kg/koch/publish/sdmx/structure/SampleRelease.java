package kg.koch.publish.sdmx.structure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kg.koch.publish.bundle.BundleReader;
import kg.koch.publish.bundle.HandMadeRelease;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.ReleaseContent;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.bundle.TableMetadata.CodeMetadata;
import kg.koch.publish.bundle.TableMetadata.DimensionMetadata;
import kg.koch.publish.bundle.Text;
import kg.koch.publish.bundle.TextTableFiles;

/** Releases for the tests of structures. */
final class SampleRelease {

  private SampleRelease() {}

  /** The hand-made release: table C2 by year, area, sex and country. */
  static Release handMade(Path folder) {
    return read(HandMadeRelease.write(folder, new TextTableFiles()));
  }

  /**
   * The data of the example in the chapter on availability of SDMX REST: table E1 by area,
   * employment and sex: UK EMP M, FR EMP M, FR UEMP F.
   */
  static Release ofTheStandard(Path folder) {
    TableMetadata metadata =
        like(
            "E1",
            axis("REF_AREA", "areas", "UK", "FR"),
            axis("EMPLOYMENT", "employment", "EMP", "UEMP"),
            axis("SEX", "sexes", "M", "F"),
            axis("TIME_PERIOD", "periods", "2024"));
    PublishedTable table =
        PublishedTable.builder("E1", metadata.axes())
            .shown(1, 0, 0, 0, 0)
            .shown(2, 1, 0, 0, 0)
            .shown(3, 1, 1, 1, 0)
            .build();
    return read(write(folder, List.of(metadata), table));
  }

  /** Two tables that call SEX differently, the second with a dimension VINTAGE. */
  static Release ofTwoTables(Path folder) {
    TableMetadata first =
        like("A1", axis("SEX", "sexes", "F"), axis("TIME_PERIOD", "periods", "2024-Q1"));
    DimensionMetadata sex = axis("SEX", "sexes", "F", "M");
    DimensionMetadata called =
        new DimensionMetadata("SEX", "sexes", Text.same("Sex of the child"), sex.codes());
    TableMetadata second =
        like(
            "P1",
            called,
            axis("VINTAGE", "months", "2024-01"),
            axis("TIME_PERIOD", "periods", "2024-01-01", "2024"));
    return read(
        write(
            folder,
            List.of(first, second),
            PublishedTable.builder("A1", first.axes()).shown(1, 0, 0).build(),
            PublishedTable.builder("P1", second.axes()).shown(1, 1, 0, 0).build()));
  }

  private static Path write(
      Path folder, List<TableMetadata> tables, PublishedTable... publishedTables) {
    ReleaseContent base = HandMadeRelease.content("2026-01-01");
    ReleaseContent content =
        new ReleaseContent(
            base.title(),
            base.vintage(),
            base.demonstrationLabel(),
            base.codeVersion(),
            tables,
            base.lineage(),
            base.quality(),
            base.references());
    return HandMadeRelease.write(
        folder, new TextTableFiles(), HandMadeRelease.key(), content, publishedTables);
  }

  private static Release read(Path folder) {
    return new BundleReader(Set.of(HandMadeRelease.key().publicKey()), new TextTableFiles())
        .read(folder);
  }

  private static TableMetadata like(String id, DimensionMetadata... dimensions) {
    TableMetadata base = HandMadeRelease.metadata("2026-01-01");
    return new TableMetadata(
        id,
        "1.0",
        base.title(),
        base.definition(),
        base.unit(),
        base.frequency(),
        List.of(dimensions),
        List.of(),
        base.referencePeriod(),
        base.populationConcept(),
        base.territoryVersion(),
        base.vintage(),
        base.sourceStatus(),
        base.sources(),
        base.methods(),
        base.protection(),
        base.qualityFlag());
  }

  private static DimensionMetadata axis(String id, String codeList, String... codes) {
    List<CodeMetadata> all = new ArrayList<>();
    for (String code : codes) {
      all.add(new CodeMetadata(code, null, Text.same("The " + code)));
    }
    return new DimensionMetadata(id, codeList, Text.same("The " + id), all);
  }
}
