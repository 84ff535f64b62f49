"""Given names that are common somewhere in the world, by the gender they mostly tell. A clue to persons, never proof.

Kept to names that are rarely anything else in English news; a name used for both is left out of both. Written without accents.
"""

from __future__ import annotations

from kg.mentions.cast import fold

MALE = frozenset("""
aaron abdul abdullah abdulla abdel abdelaziz abraham abu adam adel adil adrian ahmad ahmed akira alain alan albert alberto
alejandro aleksandar aleksandr aleksei alessandro alex alexander alexandre alexei alexey alfonso alfred alfredo ali allan allen
aloysius alvaro amadou amir anders andre andrea andreas andrei andrej andres andrew andrey andriy andrzej
angus anthony anton antonio antonis antony anwar ariel aristide armando arnold arnoldo arthur arturo arun ashraf atsushi augusto
bandar barack barry bartholomew bashar bassam ben benedict benigno benjamin benny bernard bernardo bernie bertrand bill bob
bogdan boris brad bradley brahim brandon brendan brian bruce bruno carl carlos carsten cesar charles charlie christian
christoph christophe christopher claude claudio colin cornelius craig cyril cyrus dan daniel danilo danny darius dave david dean
denis dennis derek desmond dick didier diego dieter dimitri dimitrios dirk dmitri dmitry dmytro dominic dominique don donald
douglas duncan dylan eddie edgar eduard eduardo edward edwin elias elliot emanuel emmanuel emilio enrico enrique eric erik
ernest ernesto erwin esteban ethan eugene evan evgeny fahad faisal farid farouk felipe felix ferdinand fernando fidel filip
florian fouad francesco francis francisco franck francois frank franklin franz fred frederic frederick frederik friedrich fumio
gabriel gareth gary gavin gennady geoff geoffrey george georges georgi georgios gerald gerard gerhard gerry giancarlo gianni
gilbert gilles giorgio giovanni giulio giuseppe glenn gordon graham greg gregory guillermo gunther gustavo guy habib hamad
hamid hans harald harold harry hasan hassan hector heinrich helmut henri henrik henry herbert herman hideki hiroshi hisham hosni
howard hubert hugh hugo humberto hun hussein ibrahim idi idriss ignacio igor ilham ilir imran ion ismail ivan ivica jacek jack
jacob jacques jaime jair jake jakob jakub james jamal jan janez janos jared jason javad javier jawaharlal jay jean-claude
jean-pierre jean-yves jeff jefferson jeffrey jens jeremy jerome jerry jerzy jesper jesus jim jimmy joachim joao joaquin joe
joel johan johann johannes john johnny jon jonas jonathan jorge jose josef joseph josep joshua josip juan jules julian
julio jun junichiro justin kamal kamel kareem karel karim karl kaspar kazuo keith ken kenji kenneth kenta kevin khaled khalid
khalifa kiril klaus kofi konstantin konstantinos kris kristian kurt kyriakos lamine larry lars laurent lawrence lech lee-hsien
leo leon leonardo leonid leopoldo lester lewis liam lindsey lloyd lorenzo louis luca lucas luciano luis luiz luka lukas luke
maciej magnus mahmoud mahmud majid malcolm manfred manuel marc marcel marcelo marcin marco marcos marcus marek mario mariano mark
markus marouane marshall martin mason masud matthew matthias mauricio max maxim maxime mehdi mehmet melvin menachem michael
michal michel miguel mihai mihaly mike mikhail miklos milan milos milorad miloud miro miroslav mitch mitchell mohamad
mohamed mohammad mohammed moha moise moshe mostafa moussa muammar muhammad muhammadu murray mustafa mykola nabil nadav najib
narendra naruhito nasser nathan nawaf nawaz ned neil nelson nestor nicholas nick nicola nicolae nicolas nigel nikol
nikola nikolai nikolay nikos noah norbert norman nuno oleg oleksandr oleksii olaf olav oliver olivier olusegun omar oscar osama
osman otto owen pablo pal paolo pascal patrice patrick paul paulo pavel pavlo pawel pedro pekka penn percy pervez peter petr petro
petteri philip philippe phil phillip pierre pieter piotr prakash qasem rafael rafiq rajiv ralph ramon ramzan raphael rashid
raul ray raymond recep reinhard rene ricardo riccardo richard rick riyad rob robert roberto robin rodolfo rodrigo roger
roland rolf roman ron ronald rory ross roy rudolf rudolph rudy rupert russell ryan saad saddam said salah saleh salem salim salman
salvador sam sameh sami samir samuel sandro santiago scott sean sebastian serge sergei sergey sergio serhiy shahbaz shaukat shigeru
shimon shinzo sigmar silvio simon slobodan stanislav stanley stefan stefano steffen stephane stephen steve
steven stuart sultan suleiman sven syed tadeusz takeo takeshi taro tarek tariq tayyip ted terry thabo theo theodore thierry thomas
tim timothy tobias todd todor tom tomas tomasz tommy tony toomas toshiro toshimitsu trevor ulf umar umaro valdis valentin
valery vasily viktor victor vidar viktar valery vincent vincente vittorio vladimir volodymyr vojislav volker wang-ho waleed walid walter
warren wasim wayne werner wilhelm will willem william winston wladyslaw wojciech wolfgang xavier yahya yannick yasser yitzhak
yoshihide yoshimasa yoweri yuri yusuf yves zafar zalmay zbigniew ziad zoran
""".split())  # fmt: skip

FEMALE = frozenset("""
abigail adriana agata agnes agnieszka aisha alena alexandra alice alicia alina alison allison amanda amal amelia amina amy ana
anastasia andrea-maria angela angeles angelica angelina anita anja ann anna annalena anne annegret annette annie antonia anya
ashley asma astrid audrey aung-san aurora barbara beata beatrice beatriz benazir benita beth bethany betty beverly bianca birgit
bonnie brenda bridget brigitte camila camilla candice carla carmen carol carole caroline carolyn cassandra catherine cathy cecilia
celia celine charlotte chantal cheryl chloe christel christiana christina christine chrystia claire clara claudia colleen
condoleezza constance cristina cynthia dalia dana daniela danielle deborah debra delcy denise diana diane dilma dina dolores donna
dora doris dorothy ebba ecaterina edith edna eileen ekaterina elaine eleanor elena elisa elisabeth eliza elizabeth ella ellen elsa
elvira emily emma erika erna esther eva eve evelyn evita farah fatima fatma faye federica fiona florence frances francesca gabriela
gail geraldine gertrude gina giorgia gita gladys gloria golda grace greta gretchen gwen hala hanan hanna hannah harriet heather
heidi helen helena helene helga helle henrietta hilary hillary hina ida ilse imelda indira ines ingrid irene irina iris isabel
isabella isabelle jacinda jacqueline jane janet janice janine jeanette jeanne jelena jen jennifer jessica jill joan joanna joanne
johanna josephine joyce juanita judith judy julia julie juliet justine kaja kamala karen karin karina karla kate katerina katharine
katherine kathleen kathryn kathy katie katrin katrina kayla kelly kersti kim-sun kimberly kirsten kirstjen kolinda kristalina
kristin kristina larisa laura lauren laurence lea leila lena leonor leslie leyla liana lila lilian liliana lily linda lisa lise
liz loretta lorraine louise lucia lucie lucy ludmila luisa lydia lyudmila mackenzie madeleine magda magdalena maia maja malala
manuela margaret margarita margot margrethe maria mariam marian mariana marie marina marine marion marise marissa marjorie
marlene marta martha martina mary maryam maureen maya meera megan melania melanie melissa mercedes meryem mette michaela michele
michelle mildred milena mina miranda miriam mona monica monika muriel nadia nadine nana nancy naomi natalia natalie natasha nathalie
nicole nikki nina nora norma ofelia oksana olena olga olivia pamela pat patricia patrizia paula pauline penelope penny petra
phyllis pia piroska polly priscilla priti rachel rania rebecca regina renata renate rhonda rita roberta romina rosa rosalind rose
rosemary rosie roxana roza ruth sabina sabine sadia saira sally salma samantha samia sana sandra sanna sara sarah sharon sheikha
sheila shelly sherry sheryl shirin shirley silvia simone sonia sofia sophia sophie stacey stella stephanie suella sue susan susana
susanna suzanne svetlana sviatlana sylvia sylvie tamara tania tanya tara tatiana tatyana teresa tereza teresita thelma theresa
tina tracy tulsi tzipi ursula valentina valerie vanessa vera veranika veronica veronika victoria viktoria violeta viola virginia
vivian wanda wendy winnie yasmin yevgenia yolanda yulia yuriko yvette yvonne zainab zeynep zhanna zoe zuzana
""".split())  # fmt: skip

# Given by either gender; a clue to a person all the same.
EITHER = frozenset("""
alexis casey chris dominique frankie jamie jean jessie jo jordan jules kelly kim kerry lee leigh leslie lindsay lynn maria
morgan nikita pat robin sam sasha shannon sidney stacy taylor terry tracy vivian yan nur noor ariel dana jackie
""".split())  # fmt: skip

GIVEN = (MALE | FEMALE | EITHER) - {"will", "mason", "guy", "dean", "grace", "rose", "penny", "marshall", "marine", "sultan",
                                    "khalifa", "lea", "sue", "rob", "bill", "mark", "ray", "pat", "max", "don", "penn", "faye"}  # fmt: skip


def gender(name: str) -> str:
    """m, f or nothing for a given name.

    >>> gender("Angela"), gender("Kofi"), gender("Xi")
    ('f', 'm', '')
    """
    word = fold(name)
    if word in MALE:
        return "" if word in FEMALE or word in EITHER else "m"
    return "f" if word in FEMALE and word not in EITHER else ""
