/** Invented people of the simulated sites. No answer about the team may ever hold one of these names. */
export const PEOPLE = [
  'Imke Vantongeren',
  'Rasmus Okonjo-Lind',
  'Priyanka Dellamorte',
  'Tobias Quellenberg',
  'Aurelie Staszewska',
  'Mehmet Kivrakoglu',
  'Solveig Brannigan',
  'Dashiell Mbekwe',
  'Noriko Haverkamp',
  'Leopold Santangelo',
];
