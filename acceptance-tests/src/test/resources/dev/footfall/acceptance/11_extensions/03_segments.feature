# sites-api.md, heading 8, and extensions.md, headings 1 and 2
Feature: Saved segments

  Background:
    Given it is 2026-02-01 at 12:00
    And the site "shop.example" of a team with an Enterprise agreement on "stats_api,sites_api,site_segments" only
    And a new key of the team with the scopes "sites:provision:*"

  Rule: A saved segment narrows any query down to its filters

    Scenario: Visitors from Estonia
      Given these visits to "shop.example"
        | visitor | at               | country | pages      |
        | alice   | 2026-01-30 10:00 | EE      | /,/pricing |
        | bob     | 2026-01-30 11:00 | DE      | /pricing   |
        | carol   | 2026-01-30 12:00 | EE      | /          |
      When I save the site segment "Estonians" of "shop.example" for visit:country being EE
      Then the segment belongs to "Owner"
      When I query visitors of "2026-01-30" in that segment
      Then the answer has these query rows
        | visitors |
        | 2        |

    Scenario: A segment that is gone
      Given I save the site segment "Estonians" of "shop.example" for visit:country being EE
      And I delete that segment of "shop.example"
      When I query visitors of "2026-01-30" in that segment
      Then I am told "Invalid filters. Some segments don't exist or aren't accessible." with status 400

  Rule: A role decides who may save what

    Scenario Outline: <person>
      Given a key of a <person> of "shop.example"
      When I save the personal segment "Mine" of "shop.example" for visit:country being EE
      Then the status is <personal>
      When I save the site segment "Ours" of "shop.example" for visit:country being EE
      Then the status is <site>

      Examples:
        | person       | personal | site |
        | owner        | 200      | 200  |
        | admin        | 200      | 200  |
        | editor       | 200      | 200  |
        | viewer       | 200      | 403  |
        | billing      | 404      | 404  |
        | guest-editor | 200      | 200  |
        | guest-viewer | 200      | 403  |
        | stranger     | 401      | 401  |

    Scenario: What a viewer is told
      Given a key of a viewer of "shop.example"
      When I save the site segment "Ours" of "shop.example" for visit:country being EE
      Then I am told "Not enough permissions to create segment" with status 403

  Rule: A personal segment is its owner's alone

    Scenario: Somebody else looks
      Given I save the site segment "Ours" of "shop.example" for visit:country being EE
      And I save the personal segment "Mine" of "shop.example" for visit:country being EE
      When I list the segments of "shop.example"
      Then the segments are "Mine, Ours"
      Given a key of an admin of "shop.example"
      When I list the segments of "shop.example"
      Then the segments are "Ours"
      Given I save the personal segment "Admin's" of "shop.example" for visit:country being EE
      When I list the segments of "shop.example"
      Then the segments are "Admin's, Ours"

    Scenario: Whoever changes a segment of the site owns it
      Given I save the site segment "Ours" of "shop.example" for visit:country being EE
      And a key of an editor of "shop.example"
      When I call that segment of "shop.example" "Estonians"
      Then the segment belongs to "editor"
      Given a key of a viewer of "shop.example"
      When I call that segment of "shop.example" "Everybody"
      Then I am told "Not enough permissions to edit segment" with status 403
      When I look at that segment of "shop.example"
      Then the segment belongs to "editor"

  @intro-33 @intro-34
  Rule: Segments of the site take a plan that includes them

    Scenario: An agreement without them
      Given the site "other.example" of a team with an Enterprise agreement on "stats_api,sites_api" only
      And a new key of the team with the scopes "sites:provision:*"
      When I save the site segment "Ours" of "other.example" for visit:country being EE
      Then I am told "Site Segments is part of the Plausible Growth plan. To get access to this feature, please upgrade your account." with status 402
      When I save the personal segment "Mine" of "other.example" for visit:country being EE
      Then the status is 200
      When I make that segment of "other.example" a site one
      Then the status is 402

    Scenario: A plan without the Sites API
      Given the site "other.example" of a team on the Growth plan
      And a new key of the team with the scopes "sites:provision:*"
      When I save the personal segment "Mine" of "other.example" for visit:country being EE
      Then I am told "The account that owns this API key does not have access to Sites API. Please make sure you're using the API key of a subscriber account and that the subscription plan includes Sites API" with status 402

  Rule: A segment says something a query could say

    Scenario: A goal that the site has not
      When I save the personal segment "Mine" of "shop.example" for event:goal being Signup
      Then I am told "segment_data Invalid filters. The goal `Signup` is not configured for this site. Find out how to configure goals here: https://plausible.io/docs/stats-api#filtering-by-goals" with status 400

    Scenario: A property that the plan lacks
      When I save the personal segment "Mine" of "shop.example" for event:props:plan being pro
      Then I am told "The owner of this site does not have access to the custom properties feature." with status 402

    Scenario: Filters inside filters
      When I save the segment "Mine" of "shop.example" for visitors who have done something
      Then I am told "segment_data Invalid filters. Deep filters are not supported." with status 400
