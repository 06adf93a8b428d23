# ingestion.md, heading 4: Remote IP
Feature: Whose address an event comes from

  Rule: The first header of a trusted proxy that says something counts

    Scenario Outline: <header>: <value>
      Given nobody said an address yet
      And the header <header> says "<value>"
      When the server is asked which address it sees
      Then it is "<address>"

      Examples:
        | header           | value                                                      | address              |
        | x-plausible-ip   | 203.0.113.9:4711                                           | 203.0.113.9          |
        | cf-connecting-ip | 203.0.113.9                                                | 203.0.113.9          |
        | b-forwarded-for  | 203.0.113.9, 10.0.0.1                                      | 203.0.113.9          |
        | x-forwarded-for  | 216.160.83.56:123                                          | 216.160.83.56        |
        | x-forwarded-for  | 203.0.113.9, 10.0.0.1                                      | 203.0.113.9          |
        | x-forwarded-for  | 2001:218:1:1:1:1:1:1                                       | 2001:218:1:1:1:1:1:1 |
        | x-forwarded-for  | [2001:218:1:1:1:1:1:1]:123                                 | 2001:218:1:1:1:1:1:1 |
        | forwarded        | by=0.0.0.0;for=216.160.83.56;host=h;proto=https            | 216.160.83.56        |
        | forwarded        | by=0.0.0.0;for='[2001:218:1:1:1:1:1:1]',for=0.0.0.0;host=h | 2001:218:1:1:1:1:1:1 |
        | forwarded        | by=0.0.0.0;proto=https                                     | 127.0.0.1            |
        | x-forwarded-for  | not an address                                             | not an address       |

    Scenario Outline: <first> comes before <second>
      Given nobody said an address yet
      And the header <second> says "for=203.0.113.2"
      And the header <first> says "203.0.113.1"
      When the server is asked which address it sees
      Then it is "203.0.113.1"

      Examples:
        | first            | second           |
        | x-plausible-ip   | cf-connecting-ip |
        | cf-connecting-ip | b-forwarded-for  |
        | b-forwarded-for  | x-forwarded-for  |
        | x-forwarded-for  | forwarded        |

    Scenario: None of them
      Given nobody said an address yet
      When the server is asked which address it sees
      Then it is "127.0.0.1"
