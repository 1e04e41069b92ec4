import { soak } from './soak';
import { closeEverything } from './support';

const article = `Harbour closed

By Ines Carvallo

“The harbour is closed,” said Maria Alvarez, the mayor of Springfield. She told reporters that it would open on Monday.

“Nobody was hurt,” Alvarez added. According to Henrik Olsen, a fisherman, two boats were lost.

Olsen said: “We lost the ‘Marta’ and the ‘Ina’.”
`;

suite('A restless writer', () => {
  suiteTeardown(closeEverything);

  test('never gets another annotation than a new article has', async () => {
    const texts = [article, article.repeat(30), ''];
    await soak({ seed: 20_261_123, texts, goesOn: (round) => round < 80 });
  });
});
