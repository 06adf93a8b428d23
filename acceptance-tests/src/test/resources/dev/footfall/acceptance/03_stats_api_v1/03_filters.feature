# stats-api-v1.md, headings 7 and 9
Feature: Filters

  Background:
    Given it is 2023-06-01 at 12:00
    And a site in Etc/UTC

  Rule: Filters are written in a small language

    # X8
    Scenario Outline: Pages like <filters>
      Given these events
        | visitor | at               | page    |
        | u1      | 2021-01-01 09:00 | /en/a   |
        | u2      | 2021-01-01 09:00 | /en/b   |
        | u3      | 2021-01-01 09:00 | /pl/a   |
        | u4      | 2021-01-01 09:00 | /ee/a   |
        | u5      | 2021-01-01 09:00 | /x/pl/z |
      When I ask for visitors of 2021-01-01 where <filters>
      Then the answer has these values
        | visitors   |
        | <visitors> |

      Examples:
        | filters                                   | visitors |
        | event:page==/en/**                        | 2        |
        | event:page==/en/*                         | 2        |
        | event:page!=/en/**                        | 3        |
        | event:page==/en/**\|/ee/a                 | 3        |
        | event:page==/en/**\|/pl/**                | 4        |
        | event:page==/en/a\|/pl/a                  | 2        |
        |   event:page == /en/a                     | 1        |
        | event:page==*a                            | 3        |
        | event:page==/en/*;event:page==*a          | 1        |
        | event:page==/EN/*                         | 0        |
        | [["is","event:page",["/en/*"]]]           | 0        |
        | [["is","event:page",["/en/a","/pl/a"]]]   | 2        |
        | [["contains","event:page",["/pl/"]]]      | 2        |
        | [["contains","event:page",["/PL/"],{"case_sensitive":false}]] | 2 |
        | [["matches","event:page",["a$"]]]         | 3        |
        | [["matches_wildcard","event:page",["/en/*"]]] | 2    |
        | []                                        | 5        |

    # X9
    Scenario Outline: A list cannot be negated: <filters>
      Given these events
        | visitor | at               | browser |
        | u1      | 2021-01-01 09:00 | Chrome  |
        | u2      | 2021-01-01 09:00 | Safari  |
        | u3      | 2021-01-01 09:00 | Edge    |
      When I ask for visitors of 2021-01-01 where <filters>
      Then the answer has these values
        | visitors   |
        | <visitors> |

      Examples:
        | filters                       | visitors |
        | visit:browser!=Chrome         | 2        |
        | visit:browser==Chrome\|Safari | 2        |
        | visit:browser!=Chrome\|Safari | 2        |
        | visit:browser!=Chrome\|Opera  | 1        |

    # X10
    Scenario Outline: A bar may be part of a value: <filters>
      Given these events
        | visitor | at               | campaign |
        | u1      | 2021-01-01 09:00 | a\|b     |
        | u2      | 2021-01-01 09:00 | c        |
      When I ask for visitors of 2021-01-01 where <filters>
      Then the answer has these values
        | visitors   |
        | <visitors> |

      Examples:
        | filters                          | visitors |
        | visit:utm_campaign==a\\\|b       | 1        |
        | visit:utm_campaign==a\\\|b\|c    | 2        |
        | visit:utm_campaign==a\|b         | 0        |
        | visit:utm_campaign==(not set)    | 0        |

    # X11
    Scenario Outline: Custom properties and names: <filters>
      Given these events
        | visitor | at               | event    | property    |
        | u1      | 2021-01-01 09:00 | Buy      | tier=gold   |
        | u2      | 2021-01-01 09:00 | Buy      | tier=silver |
        | u3      | 2021-01-01 09:00 | Buy      |             |
        | u4      | 2021-01-01 09:00 | pageview |             |
      When I ask for visitors of 2021-01-01 where <filters>
      Then the answer has these values
        | visitors   |
        | <visitors> |

      Examples:
        | filters                                 | visitors |
        | event:props:tier==gold                  | 1        |
        | event:props:tier!=gold                  | 3        |
        | event:props:tier==(none)                | 2        |
        | event:props:tier!=(none)                | 2        |
        | event:props:tier==gold\|(none)          | 3        |
        | event:props:tier==g*                    | 1        |
        | event:props:tier!=g*                    | 1        |
        | event:name==Buy;event:props:tier!=gold  | 2        |
        | event:name==Buy\|pageview               | 4        |
        | event:name!=Buy                         | 0        |
        | event:name==B*                          | 0        |

    # X31
    Scenario: A host is that of an event
      Given these events
        | visitor | at               | host      | source   |
        | u1      | 2021-01-01 00:00 | blog.x.io | Facebook |
        | u1      | 2021-01-01 00:10 | app.x.io  |          |
      When I ask for visitors of 2021-01-01 where event:hostname==app.x.io
      Then the answer has these values
        | visitors |
        | 1        |

  Rule: Goals are filtered by their whole names

    Background:
      Given it has these goals
        | event  | page    | scroll | name        |
        | Signup |         |        |             |
        |        | /blog** |        |             |
        |        | /blog   | 50     | Scroll blog |
      And these events
        | visitor | at               | event      | page    | seconds | scroll |
        | u1      | 2021-01-01 10:00 | pageview   | /blog   |         |        |
        | u1      | 2021-01-01 10:01 | engagement | /blog   | 60      | 70     |
        | u2      | 2021-01-01 10:00 | pageview   | /blog/x |         |        |
        | u3      | 2021-01-01 10:00 | Signup     | /       |         |        |
        | u3      | 2021-01-01 10:02 | Signup     | /       |         |        |
        | u4      | 2021-01-01 10:00 | pageview   | /       |         |        |

    # X12, X13, X14, X16
    Scenario Outline: Those who reached <filters>
      When I ask for visitors, events, pageviews and conversion_rate of 2021-01-01 where <filters>
      Then the answer has these values
        | conversion_rate | events   | pageviews   | visitors   |
        | <rate>          | <events> | <pageviews> | <visitors> |

      Examples:
        | filters                               | visitors | events | pageviews | rate |
        | event:goal==Signup                    | 1        | 2      | 0         | 25.0 |
        | event:goal!=Signup                    | 1        | 2      | 0         | 25.0 |
        | event:goal==Signup\|Visit /blog**     | 3        | 4      | 2         | 75.0 |
        | event:goal==Scroll blog               | 1        | null   | 0         | 25.0 |
        | event:goal==Signup;event:page==/blog  | 0        | 0      | 0         | 0.0  |
        | [["contains","event:goal",["Signup"]]] | 1       | 2      | 0         | 25.0 |

    Scenario Outline: A goal that is not there: <filters>
      When I ask for visitors of 2021-01-01 where <filters>
      Then I am told "<message> is not configured for this site. Find out how to configure goals here: https://plausible.io/docs/stats-api#filtering-by-goals" with status 400

      Examples:
        | filters                       | message                                    |
        | event:goal==Register          | The goal `Register`                        |
        | event:goal!=Register          | The goal `Register`                        |
        | event:goal==Signup\|Register  | The goal `Register`                        |
        | event:goal==Visit /reg        | The pageview goal for the pathname `/reg`  |
        | event:goal==Sign*             | The goal `Sign*`                           |
