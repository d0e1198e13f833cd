/** Sentences that are right as they are, though their words or marks look like slips: no safe fix may change one. */
export const goodSentences: readonly string[] = `
The bill they voted on on Tuesday failed.
The house she lived in in 1980 burned.
The school he taught at at the time closed.
The results came in in the morning.
What it was was a mistake.
What it is is interesting.
The will will be known in May.
Cat people and people people get along.
He had had enough of the talks.
She said that that was the end of it.
The rules that that court set are old.
The man he was was gone.
Whoever he is is none of your business.
The lamp that he turned on on Sunday is broken.
The place that they drove over over the summer is a park.
The word that the letter ended with with such force was no.
What she is known for for most people is the song.
The man whom it was signed by by mistake resigned.
The town they come from from time to time floods.
The thing you asked of of course will be done.
Those who were were happy.
All that there is is sand.
The problem as I see it it is said is money.
He gave her her coat.
She told him him being there was an error.
I saw that it it seems was late.
They let us us being guests stay.
It was a very very long way.
Never never land is a place in a book.
There there, she said to the child.
Now now, said the judge.
No no, he said, that is wrong.
The had had is a tense.
The big big house is a hotel.
He waited a long long time.
She is far far away.
The ship went down down there.
They walked on on foot.
He logged in in Leeds and out out of habit.
The shop that she works in in Leeds is small.
The team he plays for for a fee won.
The name it went by by then was Karlow.
The man she lived with with her mother moved.
The road it leads to to the north is closed.
What they had had been sold.
Where it was was never known.
Who you are are two different things to them.
What he did did not help.
What it does does not matter.
The best there is is here.
If it is is the question.
As it was was how he liked it.
Anyone who can can help.
Those that do do well.
What we have have we earned.
Whatever will be will be will be as it may.
What little there was was sold.
The one thing he was was honest.
The trouble it is is the cost.
Everything there is is for sale.
How good it is is for you to say.
When it was was unclear.
The firm that he was the head of of late is gone.
Pago Pago is a town, and Walla Walla another.
Duran Duran and Talk Talk played in Baden Baden.
The the in his speech is a stutter, said “the the” teacher.
“I I was there,” the boy said.
“We we we did it,” the crowd sang.
“It was the the worst day,” she said through tears.
“He he laughed,” the note said.
Boutros Boutros-Ghali led the body.
The band The The played in the hall.
They met in in-depth talks.
The to-do list to do today is long.
An in-in trade and an on-on switch were sold.
He said to to-be parents that it is late.
The was-was doctrine and an is-is clause are old.
Step by step by step they rose.
Day after day after day it rained.
Round and round and round it went.
She ran and ran and ran.
It grew more and more and more.
The more the more.
Johnson Johnson is his name.
The A and a B are in the file.
A A battery and a AA battery differ.
An hour is a long time.
A European and an American met.
A one-off and a once-only sale were held.
A useful tool and a unique case were shown.
A unanimous vote and a uniform rule were passed.
An unidentified man and an unimportant detail were noted.
A union and a united front were formed.
A ukulele, a unicorn and a ewe were drawn.
An MP, an NGO and an FBI agent spoke.
A NATO plane and a UFO were seen.
A UN envoy and a US senator met.
An SUV hit a SWAT van.
An honest man told an honourable judge.
An heir and an heiress sued.
A historic day at a hotel was an historic day at an hotel.
An 11-year-old found an 18th-century ring.
An 8-hour day and an 80-year lease were agreed.
A 12-hour day and a 100-year lease were not.
A 1,100-page report and an 11,000-page file were read.
Vitamin A is in milk, and hepatitis A in water.
Section 153 A of the code applies.
Plan A is a plan and Plan B another.
She has an A in maths and an F in art.
A xylophone and an X-ray were bought.
A year and an ounce are units.
An ytterbium lamp is rare.
A herb and an herb are one.
An e-mail and a T-shirt were sent.
An L-shaped house has a U-shaped yard.
A Ukrainian and a Ugandan met an Ulsterman.
He is an out-of-work actor and a has-been.
It is a eulogy to a euro coin.
A wonder and an omen are two things.
An urn and a urinal were shown by an urban artist.
A usual day in an unusual year.
An umpire and a user fell out.
A ubiquitous sign in an ugly street.
“An apple a day,” she said.
The so-called “a apple” error is common.
He wrote ‘an user’ in the margin.
“We won,” he said.
"We won," he said.
‘We won,’ he said.
“We won,” he said. “They lost.”
“We won,” he said, “and they lost.”
“He called it ‘a folly’,” she said.
“He called it ‘a folly,’” she said.
The board is 6" by 4" wide.
He is 5' 11" tall.
The '90s and the ’80s were loud.
It’s the dogs’ home and the dog’s bowl.
Rock ’n’ roll is here to stay.
The O’Briens and the D’Arcys met.
“So it goes,” wrote the author of “Night.”
The play “Night” opened in “the Old Barn.”
The «new» wave came from France.
Er sagte „nein“ und ging.
The 12" record and the 7" single sold.
Mind the gap – and the step — at the end.
Well… that was it.
It cost $10–$12, or £8–9.
The price fell 3 % in 2010–11.
She scored 7/10 and he 6/10.
The time is 10:30 a.m. and the date 1/2/2020.
The file is at example.com/a?b=c&d=e today.
Write to anna.kerr@example.com for it.
The hashtag #nono and the handle @the_the trended.
Naïve café owners rue the façade.
The Øresund and the Łódź lines run.
Beyoncé and José met Zoë.
A 𝒳 and an é are letters.
The 👩‍👩‍👧 emoji is one sign.
नमस्ते is a greeting, and so is سلام.
מזל טוב is another.
The cœur and the æon are old words.
He said: it is so, so late.
So so many came that it was full.
It was too too much for them.
He is quite quite mad.
They really really want it.
Bye bye, she wrote.
Hear hear, said the peers.
Knock knock, went the door.
Tick tock tick tock, went the clock.
Chop chop, he said.
The choo choo train left.
Blah blah blah, it went on.
Ha ha ha, he wrote.
Yes yes yes, they cried.
Go go go, the coach said.
Hip hip hurray for the crew.
The tut tut of the peers was heard.
Half half is how they split it.
A one one draw and a two two draw were played.
The score was nil nil at the break.
They lost four four six six.
Flight nine nine two is late.
Dial nine nine nine for help.
The year nineteen nineteen was hard.
Bora Bora and New York, New York were hits.
Sing Sing is a jail.
The yo yo fell and the dodo died.
The aye-aye and the tse-tse fly were seen.
Mah mah and pa pa are first words.
He can can can, said the can-can teacher.
They that can can and they that may may.
May may be warm and March may march on.
Will will will the house to Will.
Mark marks Mark’s marks.
Police police police police.
Buffalo buffalo buffalo buffalo.
Can can-can dancers can can-can?
The old man the boats and the young young men row.
Her her was underlined.
That that that that that refers to is odd.
Is is a verb and was was one.
The in in “in time” is short.
To to or not to to is no question.
Who who came was that?
The up up arrow and the down down arrow broke.
`
  .trim()
  .split('\n');
