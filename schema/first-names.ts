/** First names that children in England commonly have: enough to tell "Emma S." from "Angle S.". */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  (
    'Aaliyah Aaron Abdul Abdullah Abigail Adam Adrian Ahmed Aidan Aiden Aisha Alan Albert Alex Alexander Alexandra Alfie Ali Alice Aliyah Alisha Amber Amelia Amelie Amina Amir Amy ' +
    'Ana Anaya Andrew Anna Annabel Annabelle Anthony Archie Aria Arjun Arlo Arthur Arun Asha Ashley Ava Ayaan Ayesha Bailey Beatrice Bella Ben Benjamin Beth Bethany Billy Blake Bobby ' +
    'Brandon Brooke Caitlin Callum Cameron Charles Charlie Charlotte Chidi Chloe Christopher Connor Corey Daisy Dan Daniel Danielle Darcey Darcy David Declan Demi Destiny Dexter Diya Dominic ' +
    'Dylan Edward Eleanor Eliza Elizabeth Ella Ellie Elliot Eloise Elsie Emilia Emily Emma Erin Esme Ethan Eva Evan Evelyn Evie Ezra Faith Farah Fatima Felix Finlay Finley Florence Francesca ' +
    'Frankie Freddie Frederick Freya Gabriel Gabriella George Georgia Georgie Gethin Grace Gracie Hamza Hana Hannah Hari Harley Harper Harriet Harrison Harry Harvey Hassan Heidi Henry ' +
    'Hollie Holly Hugo Ibrahim Imogen Imran India Isaac Isabel Isabella Isabelle Isha Isla Ivy Jack Jacob Jade Jake James Jamie Jasmine Jason Jay Jayden Jenson Jess Jessica Jodie Joe Joel ' +
    'John Jonathan Jordan Joseph Josh Joshua Jude Julia Kacper Kai Kamal Karim Kate Katie Kayla Kayleigh Keira Khadija Kian Kieran Kofi Kyle Kyra Lacey Laila Lauren Layla Leah Leila Leo Leon ' +
    'Lewis Lexi Liam Libby Lily Logan Lois Lola Louie Louis Louise Luca Lucas Lucy Luis Luka Luke Lydia Lyla Mabel Maddison Madison Maisie Maja Malachi Maria Mariam Mariana Martha Martin Maryam Mason ' +
    'Matilda Matthew Max Maya Megan Melissa Mia Michael Mila Millie Mina Mohammad Mohammed Molly Morgan Muhammad Musa Mya Naomi Nathan Nathaniel Nevaeh Niamh Nicholas Nicole Noah Nojus Oliver Olivia ' +
    'Ollie Omar Oscar Owen Paige Patrick Paul Penelope Peter Phoebe Poppy Rachel Rafael Rahul Ravi Rayan Rebecca Reece Reggie Reuben Rhys Riley Rio Robert Robyn Rohan Ronnie Rory Rosa Rosie ' +
    'Rowan Ruby Rupert Ryan Sadia Safa Sakura Sam Samantha Samuel Sana Sanjay Sara Sarah Scarlett Sean Sebastian Seth Shanice Shannon Sienna Simran Skye Sofia Sonny Sophia Sophie Stanley Stephen ' +
    'Taylor Teddy Tegan Theo Theodore Thomas Tia Tilly Toby Tom Tommy Tyler Victoria Vihaan Violet William Willow Xavier Yasmin Yusuf Zac Zach Zachary Zain Zainab Zara Zayn Zeynep Zoe Zofia Zuzanna'
  ).split(' '),
);
