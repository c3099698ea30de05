package kg.koch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command on small made-up tables, and what it refuses. */
class ReconcileCommandTest {

  private static final String STAYS =
      """
      person,from_day,to_day,country
      1,2024-02-01,2024-11-15,RUS
      2,2024-03-01,,RUS
      3,2024-12-20,,RUS
      4,2024-05-01,2024-09-01,RUS
      5,2024-05-01,,KAZ
      """;
  private static final String PARTNER =
      """
      year,value,threshold_months,lag_days,source
      2024,7,9,30,made-up register
      """;

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    CommandLine line = KochCommand.commandLine();
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return line.execute(arguments);
  }

  private String file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text).toString();
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  private int mirror(String stays, String partner) {
    return run(
        "reconcile",
        "--own",
        file("own.csv", stays),
        "--partner",
        file("partner.csv", partner),
        "--observed-until",
        "2026-01-01",
        "--out",
        folder.resolve("steps.csv").toString());
  }

  @Test
  void own_stays_lead_to_the_partners_figure_step_by_step() throws IOException {
    assertThat(mirror(STAYS, PARTNER)).isZero();
    assertThat(Files.readAllLines(folder.resolve("steps.csv")))
        .containsExactly(
            "bridge,step,kind,part,label,amount,running_total",
            "2024 there,0,START,,\"own figure, 12 months\",2,2",
            "2024 there,1,DEFINITION,threshold,own stays under the partner's threshold,1,3",
            "2024 there,2,TIMING,recorded-later,the partner records later than the border,-1,2",
            "2024 there,3,UNEXPLAINED,rest,\"coverage of both sources, and all else own data cannot"
                + " tell\",5,7",
            "2024 there,4,END,,\"made-up register, 9 months\",7,7");
    assertThat(out.toString()).contains("Unexplained").contains("+5");
  }

  @Test
  void stays_of_other_citizens_are_left_out() {
    String persons = "person,citizenship\n1,KGZ\n2,RUS\n3,KGZ\n4,KGZ\n";
    int status =
        run(
            "reconcile",
            "--own",
            file("own.csv", STAYS),
            "--partner",
            file("partner.csv", PARTNER),
            "--observed-until",
            "2026-01-01",
            "--persons",
            file("persons.csv", persons));
    assertThat(status).isZero();
    assertThat(out.toString().lines().skip(1).findFirst().orElse(""))
        .as("person 3 alone stays for twelve months")
        .containsPattern("own figure, 12 months +1 ");
  }

  @Test
  void own_counts_serve_where_there_are_no_stays() {
    int status =
        run(
            "reconcile",
            "--own",
            file("own.csv", "year,threshold_months,value\n2024,12,100\n2024,9,130\n"),
            "--partner",
            file("partner.csv", "year,threshold_months,value\n2024,9,900\n"));
    assertThat(status).isZero();
    assertThat(out.toString()).contains("+30").contains("+770");
  }

  @Test
  void a_negative_figure_is_refused_by_line_and_field() {
    assertThat(mirror(STAYS, PARTNER.replace("2024,7", "2024,-7"))).isEqualTo(3);
    assertThat(err.toString())
        .contains("partner.csv, line 2, field 'value'")
        .contains("expected a whole number from 0");
  }

  @Test
  void a_stay_that_ends_before_it_begins_is_refused_by_line_and_field() {
    assertThat(mirror(STAYS.replace("2024-09-01", "2024-04-01"), PARTNER)).isEqualTo(3);
    assertThat(err.toString()).contains("own.csv, line 5, field 'to_day'");
  }

  @Test
  void stays_without_the_end_of_observation_are_bad_arguments() {
    int status =
        run(
            "reconcile",
            "--own",
            file("own.csv", STAYS),
            "--partner",
            file("partner.csv", PARTNER));
    assertThat(status).isEqualTo(2);
    assertThat(err.toString()).contains("Expected --observed-until DATE");
  }

  @Test
  void figures_no_method_joins_are_bad_arguments() {
    assertThat(
            run(
                "reconcile",
                "--data",
                folder.toString(),
                "--figure",
                "nonsense",
                "--with",
                "C2:un12",
                "--year",
                "2024"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("registered-departures, or TABLE:DEFINITION as C2:un12");
  }

  @Test
  void a_data_folder_without_a_release_is_bad_input() {
    int status =
        run(
            "reconcile",
            "--data",
            folder.toString(),
            "--figure",
            "registered-departures",
            "--with",
            "C2:un12",
            "--year",
            "2024");
    assertThat(status).isEqualTo(3);
    assertThat(err.toString()).contains("expected a release; got none");
  }

  @Test
  void nothing_to_compare_is_bad_arguments() {
    assertThat(run("reconcile")).isEqualTo(2);
  }
}
