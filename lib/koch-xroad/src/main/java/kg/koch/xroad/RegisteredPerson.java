package kg.koch.xroad;

import java.time.LocalDate;
import kg.koch.terms.Pin;
import kg.koch.terms.Sex;

/** A person as a register answered. {@link #toString()} says nothing of the person. */
public record RegisteredPerson(Pin pin, String name, Sex sex, LocalDate birthDate) {

  @Override
  public String toString() {
    return "a registered person";
  }
}
