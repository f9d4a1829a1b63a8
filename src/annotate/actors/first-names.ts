/**
 * Given names by the gender they mostly go with, for "he" and "she". A sample of common names of many languages, not a
 * register: a name that stands in neither list, or in both, leaves the gender open.
 */
const MALE = `Aaron Abbe Abdul Abdullah Abdel Abel Abraham Adam Adem Adnan Adolfo Adrian Ahmad Ahmed Ahmet Akbar Akira Al Alan Albert Alberto Aldo
Alejandro Aleksandr Aleksander Alessandro Alex Alexander Alexandre Alexei Alexey Alfonso Alfred Alfredo Ali Alistair Allan Allen Alvaro Alvin
Amar Amir Anatoly Anders Andre Andrea Andreas Andrei Andrej Andres Andrew Andrey Andriy Andrzej Andy Angelo Anil Antal Anthony Anton Antonio
Antony Antti Anwar Archie Ari Arjun Armando Arnold Arthur Artur Arturo Arun Arvind Asad Ashok Ashraf Asif Atsushi August Augustin Avi Aziz
Barack Barry Bart Bashar Basil Bassam Ben Benedict Benjamin Bernard Bernardo Bernie Bert Bharat Bill Billy Bjorn Bo Bob Bobby Bogdan Boris Brad
Bradley Brandon Brendan Brent Brett Brian Bruce Bruno Bryan Burak Byron Caleb Calvin Cameron Carl Carlo Carlos Cedric Cesar Chad Charles Charlie
Chen Chester Chris Christian Christoph Christophe Christopher Chuck Clarence Claude Claudio Clayton Clement Clifford Clinton Clive Colin Connor
Conor Constantin Corey Cory Craig Curtis Cyril Cyrus Dale Damian Damien Dan Daniel Daniele Danny Dario Darren Darryl David Davide Dean Deepak
Demetrius Denis Dennis Denys Derek Desmond Devin Dick Didier Diego Dieter Dimitri Dirk Dmitri Dmitriy Dmitro Dmitry Dmytro Dominic Dominik Don Donald
Donnie Doug Douglas Duncan Dustin Dwayne Dwight Dylan Earl Ed Eddie Eddy Edgar Edmund Eduardo Edward Edwin Efraim Egor Ehud Eli Elias Elijah Elliot
Elliott Elmer Emanuel Emil Emile Emilio Emmanuel Enrico Enrique Eric Erich Erik Ernest Ernesto Erwin Esteban Ethan Etienne Eugene Evan Evgeny Ezra
Fabian Fabio Fabrice Fadi Faisal Farid Faruk Federico Felipe Felix Ferdinand Fernando Filip Florian Francesco Francis Francisco Franco Francois
Frank Frans Franz Fred Freddie Frederic Frederick Fredrik Friedrich Fumio Gabriel Gareth Garrett Gary Gavin Gene Geoff Geoffrey Georg George Georges
Georgi Georgios Gerald Gerard Gerhard Gerry Giacomo Gilbert Giorgio Giovanni Giulio Giuseppe Glen Glenn Gopal Gordon Graham Grant Greg Gregg Gregory
Guido Guillaume Guillermo Gunther Gustav Gustavo Guy Habib Hakan Hamid Hamza Hans Hari Harald Harold Harrison Harry Harvey Hasan Hassan Hector
Heinrich Heinz Helmut Hendrik Henri Henrik Henry Herbert Herman Hermann Hideki Hiroshi Horacio Howard Hubert Hugh Hugo Humberto Hussein Ian Ibrahim
Ignacio Igor Ilan Ilya Imran Ingmar Ioannis Isaac Ismail Israel Itamar Ivan Jack Jackson Jacob Jacques Jaime Jake Jakob Jakub Jamal James Jamie
Jan Janez Janos Jared Jaroslav Jason Javier Jay Jean Jeff Jefferson Jeffrey Jens Jeremiah Jeremy Jerome Jerry Jesse Jesus Jim Jimmy Jin Joachim Joao
Joaquin Joe Joel Joerg Johan Johann Johannes John Johnny Jon Jonah Jonas Jonathan Jonathon Jordan Jorge Jose Josef Joseph Josh Joshua Josip Juan Jude
Julian Julien Julio Julius Junichiro Jurgen Justin Kamal Karel Karim Karl Kaspar Keith Kelvin Ken Kenji Kenneth Kent Kevin Khaled Khalid Khalil Kirill
Kirk Klaus Klemens Kofi Konrad Konstantin Krishna Kristian Krzysztof Kunal Kurt Kwame Kyle Lamar Lance Larry Lars Laszlo Laurence Laurent Lawrence Lee
Leif Leo Leon Leonard Leonardo Leonid Leopold Leroy Leslie Lester Lev Levi Lewis Liam Lindsey Lionel Lloyd Lorenzo Louis Luc Luca Lucas Luciano Luigi
Luis Lukas Luke Lutz Lyle Lyndon Mahmoud Mahmud Malcolm Malik Manfred Manish Manoj Manuel Marc Marcel Marcelo Marcin Marco Marcos Marcus Marek Mario
Marius Mark Marko Markus Marlon Marshall Martin Marvin Massimo Mathew Mathias Mathieu Mats Matt Matteo Matthew Matthias Maurice Mauricio Mauro Max
Maxim Maximilian Maxime Mehdi Mehmet Melvin Menachem Micah Michael Michal Michel Miguel Mihai Mikael Mikhail Mike Mikhailo Milan Milo Milos Miroslav
Mitch Mitchell Mo Mohamed Mohammad Mohammed Mohan Moises Morgan Morris Moshe Muhammad Muhammadu Mukesh Murat Murray Mustafa Mykhailo Mykola Nabil
Naftali Narendra Nathan Nathaniel Ned Neil Nelson Niall Nicholas Nick Nico Nicolae Nicolas Nigel Nikita Nikola Nikolai Nikolaos Nikolas Nils Noah Noel
Norbert Norman Oleg Oleh Oleksandr Oleksiy Oliver Olivier Olaf Olof Omar Omer Orlando Oscar Osama Oskar Otto Owen Pablo Paolo Pascal Pat Patrice
Patricio Patrick Paul Paulo Pavel Pavlo Pawel Pedro Per Percy Pete Peter Petr Petro Phil Philip Philippe Phillip Pierre Pieter Piotr Pradeep Prakash Qasim
Quentin Quincy Rafael Rafal Raghav Rahul Raj Rajesh Rajiv Ralph Ram Ramesh Ramon Ramzan Randall Randy Raphael Rashid Raul Ravi Ray Raymond Recep Reggie
Reginald Reinhard Remi Rene Renzo Rex Ricardo Riccardo Richard Rick Ricky Rishi Rob Robbie Robert Roberto Robin Rod Roderick Rodney Rodolfo Rodrigo Roger
Rohan Rohit Roland Rolf Roman Romano Ron Ronald Ronnie Rory Ross Roy Ruben Rudolf Rudolph Rudy Rupert Russ Russell Ruslan Rustem Ryan Saad Salman Salvador
Salvatore Sam Sami Samir Samuel Sandeep Sandro Sanjay Santiago Scott Sean Sebastian Seamus Semyon Serge Sergei Sergey Sergio Serhiy Seth Shane Shannon
Shaun Shawn Sheldon Shigeru Shimon Shinzo Sidney Silvio Simon Solomon Spencer Stan Stanislav Stanley Stefan Stefano Stephan Stephane Stephen Steve Steven
Stewart Stuart Sunil Suresh Sven Sylvain Tadeusz Tariq Ted Terence Terrence Terry Thabo Thaddeus Theo Theodore Thierry Thomas Tim Timothy Tobias Todd Tom
Tomas Tomasz Tommy Toni Tony Toshiro Travis Trent Trevor Tristan Troy Tyler Tyrone Ulrich Umar Urs Vadim Valentin Valery Vasily Vernon Victor Vijay Viktor
Vikram Vince Vincent Vinod Vitali Vitaly Vito Vivek Vlad Vladimir Volodymyr Vsevolod Vyacheslav Wade Wallace Walter Warren Wayne Wei Wendell Werner Wesley
Wilfred Wilhelm Will William Willem Willie Wilson Winston Wladyslaw Wolfgang Xavier Xi Yair Yanis Yaroslav Yasser Yevgeny Yitzhak Yoshihide Yuri Yuriy Yusuf
Yves Zachary Zbigniew Zheng Zoran Ivo Chidi Emeka Chinua Kwesi Sipho Babatunde Uhuru Nelson Jomo Haruki Kenta Satoshi Hideo Ayo Tunde Femi Segun Musa Sani Idris Tidjane Mamadou Ousmane Cheikh Moussa Amadou Sekou Alpha Felipe Nayib Nicolás Andrés José Jesús Raúl Martín Sebastián Ángel Iván Óscar François René Jérôme Frédéric Stéphane Günter Jürgen Jörg Björn Søren Jørgen Håkan Mihály György László István Miloš Đorđe Tomáš Jiří Petr Robertas Gitanas Egils Valdis Toomas`;

const FEMALE = `Aaliyah Abby Abigail Ada Adela Adele Adelaide Adriana Adrienne Agata Agnes Agnieszka Aicha Aida Aileen Aisha Aishwarya Alana Alba Alejandra
Aleksandra Alena Alessandra Alexa Alexandra Alexandria Alexis Alice Alicia Alina Alisa Alison Allison Alma Alyssa Amalia Amanda Amal Amber Amelia Amelie
Amina Aminata Amna Amy Ana Anastasia Anca Andrea Andreea Angela Angelica Angelina Angie Anika Anita Ann Anna Annabel Annalena Anne Annegret Annette Annie
Anthea Antoinette Antonia Anya April Arianna Ariana Arlene Asha Ashley Asma Astrid Audrey Aung Aurelia Aurora Ava Avril Ayelet Ayesha Ayse Barbara Beatrice
Beatriz Becky Belinda Bella Bernadette Bertha Beth Bethany Betsy Betty Beverly Bianca Birgit Blanca Bonnie Brenda Bridget Brigitte Britney Brooke Camila
Camilla Candace Carla Carmen Carol Carole Carolina Caroline Carolyn Carrie Cassandra Cassidy Catarina Caterina Catherine Cathy Cecilia Celeste Celia Celine
Chandra Chantal Charlene Charlotte Chelsea Cheryl Chiara Chloe Christiane Christina Christine Chrystia Cindy Claire Clara Clarissa Claudia Clementine Colette
Colleen Condoleezza Connie Constance Consuelo Cora Corinne Cornelia Courtney Cristina Crystal Cynthia Daisy Dana Daniela Danielle Daphne Darlene Daria Darya
Dawn Deb Debbie Deborah Debra Deirdre Delia Delphine Denise Diana Diane Dianne Dilma Dina Dolores Donna Dora Doreen Doris Dorothy Edith Eileen Ekaterina
Elaine Eleanor Elena Eleni Elisa Elisabeth Elise Eliza Elizabeth Ella Ellen Eloise Elsa Elsie Elvira Emilia Emily Emma Erica Erika Erin Esperanza Esther
Ethel Eugenia Eva Eve Evelyn Faith Fatima Fatma Federica Felicia Fiona Florence Fran Frances Francesca Francoise Frieda Gabriela Gabriella Gabrielle Gail
Galina Gemma Genevieve Georgia Georgina Geraldine Gerda Gertrude Gillian Gina Ginger Giorgia Giovanna Gisela Giulia Gladys Glenda Gloria Golda Grace
Graciela Greta Gretchen Guadalupe Gwen Gwendolyn Haley Halima Hana Hanan Hannah Harriet Hazel Heather Heidi Helen Helena Helene Helga Henrietta Hilary
Hilda Hillary Holly Hope Huda Ida Ilhan Ilse Iman Imelda Indira Inga Ingrid Ioana Irena Irene Irina Iris Isabel Isabella Isabelle Ivana Ivanka Ivy Izabela
Jacinda Jackie Jacqueline Jane Janet Janette Janice Janine Jasmine Jayne Jean Jeanette Jeanine Jeanne Jen Jenna Jennifer Jenny Jessica Jill Jo Joan Joanna
Joanne Jocelyn Jodi Jodie Johanna Josephine Joy Joyce Juana Juanita Judith Judy Julia Juliana Julianne Julie Juliet Juliette June Justine Kaja Kamala
Karen Karin Karina Karla Karoline Kate Katarina Katerina Katharina Katherine Kathleen Kathryn Kathy Katie Katrina Katya Kay Kayla Kayleigh Keiko Kelly
Kellyanne Kendra Keri Kerry Khadija Kim Kimberly Kirsten Kirsti Kirstjen Kristalina Kristen Kristi Kristin Kristina Kristine Krystyna Kyrsten Ksenia Lara Larissa
Latifa Laura Lauren Laurie Layla Leah Leila Lena Leni Leona Leonie Leonor Leticia Leyla Liana Lidia Lila Lilian Liliana Lillian Lily Lina Linda Lindsay
Lisa Liz Liza Lois Lola Lora Loretta Lori Lorraine Louisa Louise Lourdes Lubna Lucia Lucille Lucinda Lucy Ludmila Luisa Luz Lydia Lynda Lynn Lynne Mabel
Madeleine Madeline Madison Magdalena Maggie Maia Malala Malgorzata Mandy Manuela Mara Marcia Margaret Margarita Margo Margot Margrethe Mari Maria Mariam
Marian Mariana Marianne Marie Mariella Marilyn Marina Marion Marisa Marisol Marjorie Marlene Marsha Marta Martha Martina Mary Maryam Masha Matilda Maud
Maureen Maxine Maya Megan Meghan Melania Melanie Melinda Melissa Mercedes Meredith Mette Mia Michaela Michele Michelle Mildred Milena Mimi Mina Mindy Minerva
Mira Miranda Mireille Miriam Misty Moira Molly Mona Monica Monika Monique Muriel Myra Myrna Nabila Nadia Nadine Nadya Nancy Naomi Natalia Natalie Natalya
Natasha Nellie Nicola Nicole Nikki Nina Nita Noor Nora Noreen Norma Nour Olena Olesya Olga Olivia Oksana Olympia Ophelia Paige Pam Pamela Patricia Patty
Paula Paulette Paulina Pauline Pearl Peggy Penelope Penny Petra Phoebe Phyllis Pia Pilar Polly Pooja Pramila Priscilla Priti Priya Priyanka Queenie Rachel
Rafaela Rana Rania Rashida Raquel Rebecca Regina Rekha Renata Renate Renee Rhonda Rima Rita Roberta Rochelle Ronna Rosa Rosalie Rosalind Rosanna Rose
Rosemary Rosie Roxana Roxanne Roza Ruth Sabina Sabine Sabrina Sadia Sahar Sally Salma Samantha Samia Sandra Sandy Sanna Sara Sarah Sasha Savannah Selina
Selma Serena Shari Sharon Sheila Shelley Shereen Sherri Sherry Sheryl Shirin Shirley Sigrid Silvia Simone Sinead Siobhan Sofia Sonia Sonja Sonya Sophia
Sophie Stacey Stacy Stefanie Stella Stephanie Stormy Sue Susan Susana Susanna Susanne Susie Suzanne Svetlana Swati Sylvia Sylvie Tabitha Tamara Tammy Tania
Tanya Tara Tatiana Tatyana Teresa Teri Tess Tessa Thelma Theresa Therese Tiffany Tina Toni Tracey Traci Tracy Trina Trisha Trudy Tulsi Ulrike Ulyana Ursula
Usha Valentina Valeria Valerie Vanessa Vera Verena Veronica Veronique Vicki Vicky Victoria Viktoria Viola Violet Virginia Viviana Vivian Vivien Wanda Wendy
Whitney Wilhelmina Wilma Winifred Xenia Ximena Yael Yasmin Yasmine Yelena Yolanda Yoko Yulia Yuliia Yvette Yvonne Zahra Zainab Zara Ines Inés Zeinab Zeynep Zoe Zofia Zuzana Ngozi Thandi Amara Adaeze Chioma Aminah Funmi Yemi Nneka Winnie Graça Zanele Naledi Aoife Niamh Saoirse María Sofía Lucía Mónica Verónica Valérie Hélène Françoise Émilie Zoë Renée Márta Ágnes Dóra Jiřina Ilze Ingrida Dalia Kersti Sanna Annika Mette Ursula Isabell`;

const male = new Set(MALE.split(/\s+/));
const female = new Set(FEMALE.split(/\s+/));

export type Gender = 'male' | 'female' | null;

/** Gender that a given name mostly goes with; null for an unknown name and for one in use for both ("Jean", "Andrea"). */
export function genderOfName(given: string): Gender {
  const first = given.split('-')[0]!;
  const his = male.has(given) || male.has(first);
  const hers = female.has(given) || female.has(first);
  return his === hers ? null : his ? 'male' : 'female';
}

/** True for a given name of either list: "Olena", "Jordan". */
export const isFirstName = (word: string): boolean =>
  male.has(word) ||
  female.has(word) ||
  (word.includes('-') && (male.has(word.split('-')[0]!) || female.has(word.split('-')[0]!)));

const NICKNAMES = `Abigail:Abby Alexander:Alex,Sasha,Sandy Andrew:Andy,Drew Anthony:Tony Barbara:Barb Benjamin:Ben,Bibi Bernard:Bernie Catherine:Cathy,Kate,Katie
Charles:Chuck,Charlie Christopher:Chris Christine:Chris,Tina Daniel:Dan,Danny David:Dave Deborah:Deb,Debbie Dmitry:Dima,Dmitri Donald:Don,Donnie Douglas:Doug
Edward:Ed,Eddie,Ted,Ned Elizabeth:Liz,Beth,Betsy,Lizzie Eugene:Gene Francis:Frank Frederick:Fred,Freddie Gabriel:Gabe Geoffrey:Geoff Gerald:Jerry,Gerry Gregory:Greg
Harold:Harry,Hal Henry:Hank,Harry James:Jim,Jimmy,Jamie Jacob:Jake Jeffrey:Jeff Jennifer:Jen,Jenny John:Jack,Johnny,Jon Jonathan:Jon,Jonny Joseph:Joe,Joey
Joshua:Josh Judith:Judy Katherine:Kate,Kathy,Katie Kenneth:Ken,Kenny Lawrence:Larry Leonard:Leo,Len Louis:Lou Margaret:Maggie,Meg,Peggy Matthew:Matt Michael:Mike,Mick
Mitchell:Mitch Nathaniel:Nate,Nathan Nicholas:Nick Pamela:Pam Patricia:Pat,Patty,Trish Patrick:Pat,Paddy Peter:Pete Philip:Phil Raymond:Ray Rebecca:Becky
Richard:Dick,Rick,Rich,Ricky Robert:Bob,Bobby,Rob,Robbie Ronald:Ron,Ronnie Rudolph:Rudy Russell:Russ Samuel:Sam Samantha:Sam Stephen:Steve Steven:Steve,Stephen
Stanley:Stan Stuart:Stu Susan:Sue,Susie Terence:Terry Theodore:Ted,Teddy,Theo Thomas:Tom,Tommy Timothy:Tim Victoria:Vicky,Tori Vincent:Vince Vladimir:Vlad Walter:Walt
William:Bill,Will,Billy,Willie Zachary:Zach,Zack`;

const nicknames = new Map<string, Set<string>>();
for (const line of NICKNAMES.split(/\s+/)) {
  const [full, short] = line.split(':') as [string, string];
  nicknames.set(full, new Set(short.split(',')));
}

/** True when two given names can be of one person: the same, an initial, a short form ("Dan", "Daniel"), a nickname ("Bill"). */
export function sameGivenName(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 1 || (short.length === 2 && short[1] === '.')) return short[0] === long[0];
  if (short.length >= 3 && long.startsWith(short)) return true;
  if (nicknames.get(a)?.has(b) || nicknames.get(b)?.has(a)) return true;
  for (const [, shorts] of nicknames) if (shorts.has(a) && shorts.has(b)) return true;
  return false;
}
