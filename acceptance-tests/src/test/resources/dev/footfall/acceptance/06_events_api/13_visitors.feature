# ingestion.md, heading 16: Visitor id
Feature: Who counts as one visitor

  Background:
    Given it is 2028-03-01 at 12:00
    And the site "shop.example" of a team on the Business plan

  Rule: Browser, address, site and the registrable name of the host make a visitor

    Scenario Outline: The second time with <what>
      Given a pageview of "https://shop.co.uk/" has arrived
      And <change>
      When a pageview of "<url>" arrives
      Then the events are of <visitors> visitors

      Examples:
        | what                    | change                                  | url                      | visitors |
        | nothing else            | it is 2028-03-01 at 12:01               | https://shop.co.uk/      | 1        |
        | another browser         | the visitor's browser says "curl/8.4.0" | https://shop.co.uk/      | 2        |
        | another address         | the visitor's address is "198.51.100.8" | https://shop.co.uk/      | 2        |
        | a subdomain             | it is 2028-03-01 at 12:01               | https://blog.shop.co.uk/ | 1        |
        | another domain          | it is 2028-03-01 at 12:01               | https://other.co.uk/     | 2        |
        | a neighbour's subdomain | it is 2028-03-01 at 12:01               | https://foo.netlify.app/ | 2        |

    Scenario: Private suffixes part neighbours, and hosts without a registrable name are themselves
      Given a pageview of "https://foo.netlify.app/" has arrived
      And a pageview of "https://bar.netlify.app/" has arrived
      And a pageview of "https://203.0.113.9/" has arrived
      And a pageview of "https://localhost/" has arrived
      When a pageview of "/no/host" arrives
      Then the events are of 5 visitors

    Scenario: One person on two sites is two
      Given the site "other.example" of another team of the same user
      When a pageview of "https://shop.co.uk/" arrives for "shop.example,other.example"
      Then the visitors of "shop.example" and "other.example" have nothing in common

  Rule: Numbers change at midnight, but not under a visit that goes on

    Scenario Outline: At <first>, and <pause> at <second> the next day
      Given it is <day> at <first>
      And a pageview of "https://shop.co.uk/a" has arrived
      And it is <next day> at <second>
      When a pageview of "https://shop.co.uk/b" arrives
      Then the events are of <visitors> visitors
      And there are <visits> visits

      Examples:
        | day        | next day   | first | pause            | second | visitors | visits |
        | 2028-03-02 | 2028-03-03 | 23:50 | 20 minutes later | 00:10  | 1        | 1      |
        | 2028-03-04 | 2028-03-05 | 23:50 | 50 minutes later | 00:40  | 2        | 2      |

    Scenario: Within a day a visitor who comes back is the same
      Given it is 2028-03-06 at 09:00
      And a pageview of "https://shop.co.uk/a" has arrived
      And it is 2028-03-06 at 21:00
      When a pageview of "https://shop.co.uk/b" arrives
      Then the events are of 1 visitors
      And there are 2 visits

    Scenario: A visit across midnight keeps its number to its end
      Given it is 2028-03-07 at 23:50
      And a pageview of "https://shop.co.uk/a" has arrived
      And it is 2028-03-08 at 00:10
      And a pageview of "https://shop.co.uk/b" has arrived
      And it is 2028-03-08 at 00:30
      And a pageview of "https://shop.co.uk/c" has arrived
      And it is 2028-03-08 at 01:10
      When a pageview of "https://shop.co.uk/d" arrives
      Then the events are of 2 visitors
      And there are 2 visits
