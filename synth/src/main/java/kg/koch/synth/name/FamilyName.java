package kg.koch.synth.name;

/**
 * What the members of a family have in common in their names.
 *
 * @param people whose names they have
 * @param root a man's name from which the surname is made, or the whole surname of a man
 */
public record FamilyName(People people, String root) {

  /**
   * The family at a point from 0 to 1 of all families: peoples by their shares, roots by how common
   * they are.
   */
  public static FamilyName at(double share) {
    double from = 0;
    for (People people : People.values()) {
      if (share < from + people.share() || people == People.TURKISH) {
        double within = Math.min((share - from) / people.share(), Math.nextDown(1.0));
        return new FamilyName(people, NameList.of(people).root(within));
      }
      from += people.share();
    }
    throw new IllegalStateException("Every people has been tried");
  }

  /** The surname of a man or a woman of the family: -ов, -ова and their like. */
  public String surname(boolean female) {
    boolean whole = NameList.of(people).hasSurnames();
    return whole ? NameForms.surname(root, female) : NameForms.surnameOf(root, female);
  }
}
